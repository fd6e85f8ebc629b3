/** Lengths of time, sizes and moments, as they stand in sentences. */
import { area } from '../area.ts';
import { grouped, plural } from '../plural.ts';

export const words = area('time', {
  /** In place of the length of a story that has no sound. */
  textOnly: () => 'text only',
  underAMinute: () => 'under a minute',
  minutesShort: ({ minutes }: { minutes: number }) => `${minutes} min`,
  hoursShort: ({ hours }: { hours: number }) => `${grouped(hours)} h`,
  hoursAndMinutesShort: ({ hours, minutes }: { hours: number; minutes: number }) =>
    `${grouped(hours)} h ${minutes} min`,

  lessThanAMinute: () => 'less than a minute',
  minutesLong: ({ minutes }: { minutes: number }) =>
    plural(minutes, { one: `${minutes} minute`, other: `${minutes} minutes` }),
  hoursLong: ({ hours }: { hours: number }) =>
    plural(hours, { one: `${grouped(hours)} hour`, other: `${grouped(hours)} hours` }),
  /** Both are lengths in words: "1 hour", "5 minutes". */
  hoursAndMinutesLong: ({ hours, minutes }: { hours: string; minutes: string }) => `${hours} ${minutes}`,

  /** Small numbers in words, from 0. */
  smallNumbers: () =>
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
    ] as const,

  /** Between whole numbers and their fractions. */
  decimalSign: () => '.',
  kilobytes: ({ size }: { size: string }) => `${size} KB`,
  megabytes: ({ size }: { size: string }) => `${size} MB`,
  gigabytes: ({ size }: { size: string }) => `${size} GB`,
  moreNames: ({ count }: { count: number }) =>
    plural(count, { one: `${count} other`, other: `${count} others` }),

  // A list of names; its parts are those of CLDR: https://www.unicode.org/reports/tr35/tr35-general.html#ListPatterns
  twoNames: ({ first, last }: { first: string; last: string }) => `${first} and ${last}`,
  /** Before the last name. */
  nextName: ({ start, next }: { start: string; next: string }) => `${start}, ${next}`,
  manyNames: ({ start, last }: { start: string; last: string }) => `${start}, and ${last}`,

  // When you were here.
  earlier: () => 'before',
  justNow: () => 'just now',
  minutesAgo: ({ minutes }: { minutes: number }) =>
    plural(minutes, { one: `${minutes} minute ago`, other: `${minutes} minutes ago` }),
  thisMorning: () => 'this morning',
  thisAfternoon: () => 'this afternoon',
  thisEvening: () => 'this evening',
  tonight: () => 'tonight',
  yesterdayMorning: () => 'yesterday morning',
  yesterdayAfternoon: () => 'yesterday afternoon',
  lastNight: () => 'last night',
  // In the catalogue because the first date that Intl formats takes Chromium 15 ms, and 60 on a slow phone.
  /** From Sunday on. */
  weekdays: () => ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const,
  months: () =>
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
    ] as const,
  dayOfMonth: ({ month, day }: { month: string; day: number }) => `${month} ${day}`,
  /** `day` is "Friday" or "November 3". */
  onDay: ({ day }: { day: string }) => `on ${day}`,
  // When a download was checked.
  /** `time` is "9:00". */
  todayAt: ({ time }: { time: string }) => `today at ${time}`,
  yesterday: () => 'yesterday',
});
