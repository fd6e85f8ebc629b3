/** How the story's text looks: in the settings, and in a sheet over the text. */
import { area } from '../area.ts';

export const words = area('type', {
  type: () => 'Type',

  size: () => 'Size',
  smaller: () => 'Smaller',
  larger: () => 'Larger',
  pixels: ({ size }: { size: number }) => `${size} px`,

  face: () => 'Typeface',
  literata: () => 'Literata',
  alegreyaSans: () => 'Alegreya Sans',
  atkinson: () => 'Atkinson Hyperlegible',
  lexend: () => 'Lexend',
  openDyslexic: () => 'OpenDyslexic',
  faceMissing: ({ name }: { name: string }) =>
    `${name} can’t be loaded at the moment. The text is shown in Literata until it can.`,

  lineHeight: () => 'Line spacing',
  tight: () => 'Tight',
  medium: () => 'Medium',
  open: () => 'Open',

  margins: () => 'Margins',
  narrow: () => 'Narrow',
  wide: () => 'Wide',

  paragraphs: () => 'Paragraphs',
  indented: () => 'Indented',
  spaced: () => 'Spaced',

  /** A paragraph as it looks in a story, with one word lit. */
  specimen: () => 'Specimen',
  specimenBefore: () => 'The lamp had burned all night, and nobody had thought to put it out. She read the',
  specimenWord: () => 'letter',
  specimenAfter: () => ' once more, slowly, as if it might have changed while she slept.',
  specimenNext: () => 'Outside, the first tram went by.',
});
