/** The page that lists the downloads. */
import { area } from '../area.ts';
import { plural } from '../plural.ts';

export const words = area('downloads-page', {
  lookingForDownloads: () => 'Looking at what is on this device…',
  nothingKept: () => 'No story is on this device yet.',
  nothingKeptAdvice: () => 'Download stories in the library to hear them without a network.',
  /** `number` is the count in words: "Three". */
  kept: ({ count, number, size }: { count: number; number: string; size: string }) =>
    plural(count, {
      one: `${number} story is on this device, ${size} in all.`,
      other: `${number} stories are on this device, ${size} in all.`,
    }),
  /** Parts of stories that are not complete. */
  partsKept: ({ size }: { size: string }) => `Parts of stories are on this device, ${size} in all.`,
  roomLeft: ({ size }: { size: string }) => `There is room for another ${size}.`,

  promiseGiven: () => 'The browser has promised to keep what is here.',
  promiseNone: () => 'The browser may remove downloads when space runs low.',
  /** After it was asked. */
  promiseRefused: () =>
    'It did not promise that. It is more likely to once Lamplight is installed on this device.',
  promiseAsked: () => 'The browser is asking you whether it may keep what is stored here.',
  promiseUnknown: () => 'This browser does not say whether it will keep downloads.',
  askToKeep: () => 'Ask the browser to keep them',

  finished: () => 'You have finished this story.',
  more: ({ title }: { title: string }) => `More about the download of ${title}`,
  moreOfBook: ({ title }: { title: string }) => `More about ${title}`,
  checkAgain: () => 'Check again',
  checkAgainNamed: ({ title }: { title: string }) => `Check again: ${title}`,
  updateNamed: ({ title }: { title: string }) => `Update ${title}`,
  repairNamed: ({ title }: { title: string }) => `Repair ${title}`,
  tryAgainNamed: ({ title }: { title: string }) => `Try again: ${title}`,
  removeFinished: () => 'Remove finished stories',
  removeFinishedHint: () =>
    'When you have heard a story to its end and go on to another, its download is removed.',
  removeAll: () => 'Remove all downloads',
});
