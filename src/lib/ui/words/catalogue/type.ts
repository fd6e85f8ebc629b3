/** How the story's text looks: in the settings, and in a sheet over the text. */

export const type = () => 'Type';

export const size = () => 'Size';
export const smaller = () => 'Smaller';
export const larger = () => 'Larger';
export const pixels = ({ size }: { size: number }) => `${size} px`;

export const face = () => 'Typeface';
export const literata = () => 'Literata';
export const alegreyaSans = () => 'Alegreya Sans';
export const atkinson = () => 'Atkinson Hyperlegible';
export const lexend = () => 'Lexend';
export const openDyslexic = () => 'OpenDyslexic';
export const faceMissing = ({ name }: { name: string }) =>
  `${name} can’t be loaded at the moment. The text is shown in Literata until it can.`;

export const lineHeight = () => 'Line spacing';
export const tight = () => 'Tight';
export const medium = () => 'Medium';
export const open = () => 'Open';

export const margins = () => 'Margins';
export const narrow = () => 'Narrow';
export const wide = () => 'Wide';

export const paragraphs = () => 'Paragraphs';
export const indented = () => 'Indented';
export const spaced = () => 'Spaced';

/** A paragraph as it looks in a story, with one word lit. */
export const specimen = () => 'Specimen';
export const specimenBefore = () =>
  'The lamp had burned all night, and nobody had thought to put it out. She read the';
export const specimenWord = () => 'letter';
export const specimenAfter = () => ' once more, slowly, as if it might have changed while she slept.';
export const specimenNext = () => 'Outside, the first tram went by.';
