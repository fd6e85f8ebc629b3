/** The page that tells how long the voice was heard. Lengths are "34 minutes", or "34 min" where they are short. */
import { area } from '../area.ts';
import { grouped, plural } from '../plural.ts';

export const words = area('listening', {
  listening: () => 'Listening',
  heardToday: ({ length }: { length: string }) => `You listened for ${length} today.`,
  notToday: () => 'You haven’t listened today.',
  heardLately: ({ length }: { length: string }) => `In the last seven days, it was ${length}.`,
  heardInAll: ({ length, days }: { length: string; days: string }) =>
    `In all, you have listened for ${length} on ${days}.`,
  dayCount: ({ count }: { count: number }) =>
    plural(count, { one: `${grouped(count)} day`, other: `${grouped(count)} days` }),

  nothingYet: () => 'You haven’t listened to anything yet.',
  nothingYetText: () => 'This page will tell how long you have listened, day by day and story by story.',
  aboutTime: () =>
    'Only time in which the voice was heard counts: at double speed, an hour of a story is half an hour. It is kept on this device and sent nowhere.',
  notLoaded: () => 'Your listening times couldn’t be loaded. Reload the page to try again.',

  lastDays: () => 'The last seven days',
  today: () => 'Today',
  yesterday: () => 'Yesterday',
  noTime: () => '0 min',
  before: () => 'Before that',
  monthOfYear: ({ month, year }: { month: string; year: number }) => `${month} ${year}`,
  lengthOnDays: ({ length, days }: { length: string; days: string }) => `${length} on ${days}`,
  byStory: () => 'By story',
  untitled: () => 'A story without a title',

  clear: () => 'Clear listening times',
  cleared: () => 'Your listening times were cleared.',
});
