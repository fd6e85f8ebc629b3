import type { Translation } from '../../area.ts';
import { grouped, plural } from '../../plural.ts';
import type { words as english } from '../time.ts';

/** "y", but "e" before the sound of "i": "Ana e Inés". */
const and = (next: string) => (/^h?[ií](?![aeoáéó])/i.test(next) ? 'e' : 'y');

export const words = {
  textOnly: () => 'solo texto',
  underAMinute: () => 'menos de 1\u00a0min',
  minutesShort: ({ minutes }) => `${minutes}\u00a0min`,
  hoursShort: ({ hours }) => `${grouped(hours)}\u00a0h`,
  hoursAndMinutesShort: ({ hours, minutes }) => `${grouped(hours)}\u00a0h ${minutes}\u00a0min`,

  lessThanAMinute: () => 'menos de un minuto',
  minutesLong: ({ minutes }) => plural(minutes, { one: `${minutes} minuto`, other: `${minutes} minutos` }),
  hoursLong: ({ hours }) =>
    plural(hours, { one: `${grouped(hours)} hora`, other: `${grouped(hours)} horas` }),
  hoursAndMinutesLong: ({ hours, minutes }) => `${hours} y ${minutes}`,

  smallNumbers: () => [
    'cero',
    'uno',
    'dos',
    'tres',
    'cuatro',
    'cinco',
    'seis',
    'siete',
    'ocho',
    'nueve',
    'diez',
    'once',
    'doce',
  ],

  decimalSign: () => ',',
  kilobytes: ({ size }) => `${size}\u00a0kB`,
  megabytes: ({ size }) => `${size}\u00a0MB`,
  gigabytes: ({ size }) => `${size}\u00a0GB`,
  moreNames: ({ count }) => plural(count, { one: `${count} más`, other: `${count} más` }),

  twoNames: ({ first, last }) => `${first} ${and(last)} ${last}`,
  nextName: ({ start, next }) => `${start}, ${next}`,
  manyNames: ({ start, last }) => `${start} ${and(last)} ${last}`,

  earlier: () => 'hace tiempo',
  justNow: () => 'hace un momento',
  minutesAgo: ({ minutes }) =>
    plural(minutes, { one: `hace ${minutes} minuto`, other: `hace ${minutes} minutos` }),
  thisMorning: () => 'esta mañana',
  thisAfternoon: () => 'esta tarde',
  thisEvening: () => 'esta noche',
  tonight: () => 'esta noche',
  yesterdayMorning: () => 'ayer por la mañana',
  yesterdayAfternoon: () => 'ayer por la tarde',
  lastNight: () => 'anoche',
  weekdays: () => ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
  months: () => [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  dayOfMonth: ({ month, day }) => `${day} de ${month}`,
  onDay: ({ day }) => `el ${day}`,
  todayAt: ({ time }) => `hoy a ${time.startsWith('1:') ? 'la' : 'las'} ${time}`,
  yesterday: () => 'ayer',
} satisfies Translation<typeof english>;
