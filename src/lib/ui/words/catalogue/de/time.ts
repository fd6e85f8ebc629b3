import type { Translation } from '../../area.ts';
import { grouped, plural } from '../../plural.ts';
import type { words as english } from '../time.ts';

export const words = {
  textOnly: () => 'nur Text',
  underAMinute: () => 'unter 1\u00a0min',
  minutesShort: ({ minutes }) => `${minutes}\u00a0min`,
  hoursShort: ({ hours }) => `${grouped(hours)}\u00a0h`,
  hoursAndMinutesShort: ({ hours, minutes }) => `${grouped(hours)}\u00a0h ${minutes}\u00a0min`,

  // With a figure, which has no case: it stands after "in" (dative) and after "hast du" (accusative).
  lessThanAMinute: () => 'weniger als 1 Minute',
  minutesLong: ({ minutes }) => plural(minutes, { one: `${minutes} Minute`, other: `${minutes} Minuten` }),
  hoursLong: ({ hours }) =>
    plural(hours, { one: `${grouped(hours)} Stunde`, other: `${grouped(hours)} Stunden` }),
  hoursAndMinutesLong: ({ hours, minutes }) => `${hours} ${minutes}`,

  smallNumbers: () => [
    'null',
    'eins',
    'zwei',
    'drei',
    'vier',
    'fünf',
    'sechs',
    'sieben',
    'acht',
    'neun',
    'zehn',
    'elf',
    'zwölf',
  ],

  decimalSign: () => ',',
  kilobytes: ({ size }) => `${size}\u00a0KB`,
  megabytes: ({ size }) => `${size}\u00a0MB`,
  gigabytes: ({ size }) => `${size}\u00a0GB`,
  moreNames: ({ count }) => plural(count, { one: `${count} weitere`, other: `${count} weitere` }),

  twoNames: ({ first, last }) => `${first} und ${last}`,
  nextName: ({ start, next }) => `${start}, ${next}`,
  manyNames: ({ start, last }) => `${start} und ${last}`,

  earlier: () => 'vor einiger Zeit',
  justNow: () => 'gerade eben',
  minutesAgo: ({ minutes }) =>
    plural(minutes, { one: `vor ${minutes} Minute`, other: `vor ${minutes} Minuten` }),
  thisMorning: () => 'heute Morgen',
  thisAfternoon: () => 'heute Nachmittag',
  thisEvening: () => 'heute Abend',
  tonight: () => 'heute Nacht',
  yesterdayMorning: () => 'gestern Morgen',
  yesterdayAfternoon: () => 'gestern Nachmittag',
  lastNight: () => 'gestern Abend',
  weekdays: () => ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
  months: () => [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  dayOfMonth: ({ month, day }) => `${day}. ${month}`,
  onDay: ({ day }) => `am ${day}`,
  todayAt: ({ time }) => `heute um ${time} Uhr`,
  yesterday: () => 'gestern',
} satisfies Translation<typeof english>;
