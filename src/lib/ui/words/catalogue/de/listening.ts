import type { Translation } from '../../area.ts';
import { grouped, plural } from '../../plural.ts';
import type { words as english } from '../listening.ts';

export const words = {
  listening: () => 'Hörzeiten',
  heardToday: ({ length }) => `Heute hast du ${length} zugehört.`,
  notToday: () => 'Heute hast du noch nicht zugehört.',
  heardLately: ({ length }) => `In den letzten sieben Tagen hast du ${length} zugehört.`,
  heardInAll: ({ length, days }) => `Insgesamt hast du ${length} zugehört, an ${days}.`,
  dayCount: ({ count }) => plural(count, { one: `${grouped(count)} Tag`, other: `${grouped(count)} Tagen` }),

  nothingYet: () => 'Du hast noch nichts gehört.',
  nothingYetText: () =>
    'Hier steht dann, wie lange du zugehört hast, Tag für Tag und Geschichte für Geschichte.',
  aboutTime: () =>
    'Es zählt nur die Zeit, in der die Stimme zu hören war: Bei doppeltem Tempo ist eine Stunde einer Geschichte eine halbe Stunde. Die Zeiten bleiben auf diesem Gerät und werden nirgendwohin gesendet.',
  notLoaded: () =>
    'Deine Hörzeiten konnten nicht geladen werden. Lade die Seite neu, um es noch einmal zu versuchen.',

  lastDays: () => 'Die letzten sieben Tage',
  today: () => 'Heute',
  yesterday: () => 'Gestern',
  noTime: () => '0\u00a0min',
  before: () => 'Davor',
  monthOfYear: ({ month, year }) => `${month} ${year}`,
  lengthOnDays: ({ length, days }) => `${length} an ${days}`,
  byStory: () => 'Nach Geschichten',
  untitled: () => 'Eine Geschichte ohne Titel',

  clear: () => 'Hörzeiten löschen',
  cleared: () => 'Deine Hörzeiten wurden gelöscht.',
} satisfies Translation<typeof english>;
