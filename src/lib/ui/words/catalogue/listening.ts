/** The page that tells how long the voice was heard. Lengths are "34 minutes", or "34 min" where they are short. */
import { plural } from '../plural.ts';

export const listening = () => 'Listening';
export const heardToday = ({ length }: { length: string }) => `You listened for ${length} today.`;
export const notToday = () => 'You haven’t listened today.';
export const heardLately = ({ length }: { length: string }) => `In the last seven days, it was ${length}.`;
export const heardInAll = ({ length, days }: { length: string; days: string }) =>
  `In all, you have listened for ${length} on ${days}.`;
export const dayCount = ({ count }: { count: number }) =>
  plural(count, { one: `${count} day`, other: `${count} days` });

export const nothingYet = () => 'You haven’t listened to anything yet.';
export const nothingYetText = () =>
  'This page will tell how long you have listened, day by day and story by story.';
export const aboutTime = () =>
  'Only time in which the voice was heard counts: at double speed, an hour of a story is half an hour. It is kept on this device and sent nowhere.';
export const notLoaded = () => 'Your listening times couldn’t be loaded. Reload the page to try again.';

export const lastDays = () => 'The last seven days';
export const today = () => 'Today';
export const yesterday = () => 'Yesterday';
export const noTime = () => '0 min';
export const before = () => 'Before that';
export const monthOfYear = ({ month, year }: { month: string; year: number }) => `${month} ${year}`;
export const lengthOnDays = ({ length, days }: { length: string; days: string }) => `${length} on ${days}`;
export const byStory = () => 'By story';
export const untitled = () => 'A story without a title';

export const clear = () => 'Clear listening times';
export const cleared = () => 'Your listening times were cleared.';
