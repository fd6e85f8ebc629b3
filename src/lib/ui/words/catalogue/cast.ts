/** Who speaks in a story, and when. */
import { plural } from '../plural.ts';

export const cast = () => 'Cast';
export const showNames = () => 'Names in the text';
export const showNamesText = () => 'Say who speaks, beside each line.';

export const paragraphs = ({ count }: { count: number }) =>
  plural(count, { one: `${count} paragraph`, other: `${count} paragraphs` });
/** `share` is "38%", `time` is "4 min", `paragraphs` is "12 paragraphs". */
export const shareOfTime = ({
  share,
  time,
  paragraphs,
}: {
  share: string;
  time: string;
  paragraphs: string;
}) => `${share} of the time: ${time} in ${paragraphs}`;
/** Of a story whose words have no times. */
export const shareOfText = ({ share, paragraphs }: { share: string; paragraphs: string }) =>
  `${share} of the text, in ${paragraphs}`;
export const share = ({ percent }: { percent: number }) => `${percent}%`;
export const lessThanOnePercent = () => 'Less than 1%';
export const moreLines = ({ name }: { name: string }) => `More lines of ${name}`;
export const fewerLines = ({ name }: { name: string }) => `Fewer lines of ${name}`;
export const saysNothing = () => 'Says nothing in this story.';
export const counting = () => 'Still counting…';
export const partsNotCounted = () => 'Chapters whose text couldn’t be loaded are not counted.';
