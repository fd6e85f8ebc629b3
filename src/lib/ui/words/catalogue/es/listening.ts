import type { Translation } from '../../area.ts';
import { grouped, plural } from '../../plural.ts';
import type { words as english } from '../listening.ts';

export const words = {
  listening: () => 'Tiempos de escucha',
  heardToday: ({ length }) => `Hoy has escuchado ${length}.`,
  notToday: () => 'Hoy no has escuchado nada.',
  heardLately: ({ length }) => `En los últimos siete días, ${length}.`,
  heardInAll: ({ length, days }) => `En total has escuchado ${length} en ${days}.`,
  dayCount: ({ count }) => plural(count, { one: `${grouped(count)} día`, other: `${grouped(count)} días` }),

  nothingYet: () => 'Todavía no has escuchado nada.',
  nothingYetText: () => 'Aquí verás cuánto tiempo has escuchado, día a día e historia a historia.',
  aboutTime: () =>
    'Solo cuenta el tiempo en que se oyó la voz: al doble de velocidad, una hora de historia es media hora. Los tiempos se guardan en este dispositivo y no se envían a ninguna parte.',
  notLoaded: () =>
    'No se han podido cargar tus tiempos de escucha. Recarga la página para intentarlo de nuevo.',

  lastDays: () => 'Los últimos siete días',
  today: () => 'Hoy',
  yesterday: () => 'Ayer',
  noTime: () => '0\u00a0min',
  before: () => 'Antes',
  monthOfYear: ({ month, year }) => `${month} de ${year}`,
  lengthOnDays: ({ length, days }) => `${length} en ${days}`,
  byStory: () => 'Por historia',
  untitled: () => 'Una historia sin título',

  clear: () => 'Borrar los tiempos de escucha',
  cleared: () => 'Tus tiempos de escucha se han borrado.',
} satisfies Translation<typeof english>;
