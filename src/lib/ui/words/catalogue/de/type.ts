import type { Translation } from '../../area.ts';
import type { words as english } from '../type.ts';

export const words = {
  type: () => 'Schrift',

  size: () => 'Größe',
  smaller: () => 'Kleiner',
  larger: () => 'Größer',
  pixels: ({ size }) => `${size} px`,

  face: () => 'Schriftart',
  literata: () => 'Literata',
  alegreyaSans: () => 'Alegreya Sans',
  atkinson: () => 'Atkinson Hyperlegible',
  lexend: () => 'Lexend',
  openDyslexic: () => 'OpenDyslexic',
  faceMissing: ({ name }) =>
    `${name} kann im Moment nicht geladen werden. Bis dahin erscheint der Text in Literata.`,

  lineHeight: () => 'Zeilenabstand',
  tight: () => 'Eng',
  medium: () => 'Mittel',
  open: () => 'Weit',

  margins: () => 'Ränder',
  narrow: () => 'Schmal',
  wide: () => 'Breit',

  paragraphs: () => 'Absätze',
  indented: () => 'Eingerückt',
  spaced: () => 'Mit Abstand',

  specimen: () => 'Schriftprobe',
  specimenBefore: () =>
    'Die Lampe hatte die ganze Nacht gebrannt, und niemand hatte daran gedacht, sie zu löschen. Sie las den',
  specimenWord: () => 'Brief',
  specimenAfter: () => ' noch einmal, langsam, als könnte er sich verändert haben, während sie schlief.',
  specimenNext: () => 'Draußen fuhr die erste Straßenbahn vorbei.',
} satisfies Translation<typeof english>;
