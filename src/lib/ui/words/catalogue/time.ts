/** Lengths of time, sizes and moments, as they stand in sentences. */
import { plural } from '../plural.ts';

/** In place of the length of a story that has no sound. */
export const textOnly = () => 'text only';
export const underAMinute = () => 'under a minute';
export const minutesShort = ({ minutes }: { minutes: number }) => `${minutes} min`;
export const hoursShort = ({ hours }: { hours: number }) => `${hours} h`;
export const hoursAndMinutesShort = ({ hours, minutes }: { hours: number; minutes: number }) =>
  `${hours} h ${minutes} min`;

export const lessThanAMinute = () => 'less than a minute';
export const minutesLong = ({ minutes }: { minutes: number }) =>
  plural(minutes, { one: `${minutes} minute`, other: `${minutes} minutes` });
export const hoursLong = ({ hours }: { hours: number }) =>
  plural(hours, { one: `${hours} hour`, other: `${hours} hours` });
/** Both are lengths in words: "1 hour", "5 minutes". */
export const hoursAndMinutesLong = ({ hours, minutes }: { hours: string; minutes: string }) =>
  `${hours} ${minutes}`;

/** Small numbers in words, from 0. */
export const smallNumbers = () =>
  [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ] as const;

export const megabytes = ({ size }: { size: string }) => `${size} MB`;
export const gigabytes = ({ size }: { size: string }) => `${size} GB`;
export const moreNames = ({ count }: { count: number }) =>
  plural(count, { one: `${count} other`, other: `${count} others` });

// A list of names; its parts are those of CLDR: https://www.unicode.org/reports/tr35/tr35-general.html#ListPatterns
export const twoNames = ({ first, last }: { first: string; last: string }) => `${first} and ${last}`;
/** Before the last name. */
export const nextName = ({ start, next }: { start: string; next: string }) => `${start}, ${next}`;
export const manyNames = ({ start, last }: { start: string; last: string }) => `${start}, and ${last}`;

// When you were here.
export const earlier = () => 'before';
export const justNow = () => 'just now';
export const minutesAgo = ({ minutes }: { minutes: number }) =>
  plural(minutes, { one: `${minutes} minute ago`, other: `${minutes} minutes ago` });
export const thisMorning = () => 'this morning';
export const thisAfternoon = () => 'this afternoon';
export const thisEvening = () => 'this evening';
export const tonight = () => 'tonight';
export const yesterdayMorning = () => 'yesterday morning';
export const yesterdayAfternoon = () => 'yesterday afternoon';
export const lastNight = () => 'last night';
// In the catalogue because the first date that Intl formats takes Chromium 15 ms, and 60 on a slow phone.
/** From Sunday on. */
export const weekdays = () =>
  ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
export const months = () =>
  [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ] as const;
export const dayOfMonth = ({ month, day }: { month: string; day: number }) => `${month} ${day}`;
/** `day` is "Friday" or "November 3". */
export const onDay = ({ day }: { day: string }) => `on ${day}`;
// When a download was checked.
/** `time` is "9:00". */
export const todayAt = ({ time }: { time: string }) => `today at ${time}`;
export const yesterday = () => 'yesterday';
