/** The page that lists the downloads. */
import { plural } from '../plural.ts';

export const lookingForDownloads = () => 'Looking at what is on this device…';
export const nothingKept = () => 'No story is on this device yet.';
export const nothingKeptAdvice = () => 'Download stories in the library to hear them without a network.';
/** `number` is the count in words: "Three". */
export const kept = ({ count, number, size }: { count: number; number: string; size: string }) =>
  plural(count, {
    one: `${number} story is on this device, ${size} in all.`,
    other: `${number} stories are on this device, ${size} in all.`,
  });
/** Parts of stories that are not complete. */
export const partsKept = ({ size }: { size: string }) =>
  `Parts of stories are on this device, ${size} in all.`;
export const roomLeft = ({ size }: { size: string }) => `There is room for another ${size}.`;

export const promiseGiven = () => 'The browser has promised to keep what is here.';
export const promiseNone = () => 'The browser may remove downloads when space runs low.';
/** After it was asked. */
export const promiseRefused = () =>
  'It did not promise that. It is more likely to once Lamplight is installed on this device.';
export const promiseAsked = () => 'The browser is asking you whether it may keep what is stored here.';
export const promiseUnknown = () => 'This browser does not say whether it will keep downloads.';
export const askToKeep = () => 'Ask the browser to keep them';

export const finished = () => 'You have finished this story.';
export const more = ({ title }: { title: string }) => `More about the download of ${title}`;
export const checkAgain = () => 'Check again';
export const checkAgainNamed = ({ title }: { title: string }) => `Check again: ${title}`;
export const updateNamed = ({ title }: { title: string }) => `Update ${title}`;
export const repairNamed = ({ title }: { title: string }) => `Repair ${title}`;
export const tryAgainNamed = ({ title }: { title: string }) => `Try again: ${title}`;
export const removeFinished = () => 'Remove finished stories';
export const removeFinishedHint = () =>
  'When you have heard a story to its end and go on to another, its download is removed.';
export const removeAll = () => 'Remove all downloads';
