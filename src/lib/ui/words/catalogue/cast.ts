/** Who speaks in a story, and when. */
import { area } from '../area.ts';
import { grouped, plural } from '../plural.ts';

export const words = area('cast', {
  cast: () => 'Cast',
  showNames: () => 'Names in the text',
  showNamesText: () => 'Say who speaks, beside each line.',

  paragraphs: ({ count }: { count: number }) =>
    plural(count, { one: `${grouped(count)} paragraph`, other: `${grouped(count)} paragraphs` }),
  /** `share` is "38%", `time` is "4 min", `paragraphs` is "12 paragraphs". */
  shareOfTime: ({ share, time, paragraphs }: { share: string; time: string; paragraphs: string }) =>
    `${share} of the time: ${time} in ${paragraphs}`,
  /** Of a story whose words have no times. */
  shareOfText: ({ share, paragraphs }: { share: string; paragraphs: string }) =>
    `${share} of the text, in ${paragraphs}`,
  share: ({ percent }: { percent: number }) => `${percent}%`,
  lessThanOnePercent: () => 'Less than 1%',
  moreLines: ({ name }: { name: string }) => `More lines of ${name}`,
  fewerLines: ({ name }: { name: string }) => `Fewer lines of ${name}`,
  saysNothing: () => 'Says nothing in this story.',
  counting: () => 'Still counting…',
  partsNotCounted: () => 'Chapters whose text couldn’t be loaded are not counted.',
});
