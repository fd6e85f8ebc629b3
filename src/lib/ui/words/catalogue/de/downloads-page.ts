import type { Translation } from '../../area.ts';
import { plural } from '../../plural.ts';
import type { words as english } from '../downloads-page.ts';

export const words = {
  lookingForDownloads: () => 'Es wird nachgesehen, was auf diesem Gerät ist\u00a0…',
  nothingKept: () => 'Noch ist keine Geschichte auf diesem Gerät.',
  nothingKeptAdvice: () => 'Lade Geschichten in der Bibliothek herunter, um sie ohne Netz zu hören.',
  kept: ({ count, number, size }) =>
    plural(count, {
      one: `Eine Geschichte ist auf diesem Gerät, ${size}.`,
      other: `${number} Geschichten sind auf diesem Gerät, insgesamt ${size}.`,
    }),
  partsKept: ({ size }) => `Teile von Geschichten sind auf diesem Gerät, insgesamt ${size}.`,
  roomLeft: ({ size }) => `Platz ist noch für ${size}.`,

  promiseGiven: () => 'Der Browser hat versprochen, alles hier zu behalten.',
  promiseNone: () => 'Wenn der Platz knapp wird, kann der Browser Downloads entfernen.',
  promiseRefused: () =>
    'Er hat es nicht versprochen. Eher tut er es, wenn Lamplight auf diesem Gerät installiert ist.',
  promiseAsked: () => 'Der Browser fragt dich, ob er behalten darf, was hier gespeichert ist.',
  promiseUnknown: () => 'Dieser Browser sagt nicht, ob er Downloads behält.',
  askToKeep: () => 'Den Browser bitten, sie zu behalten',

  finished: () => 'Du hast diese Geschichte zu Ende gehört.',
  more: ({ title }) => `Mehr zum Download von ${title}`,
  moreOfBook: ({ title }) => `Mehr zu ${title}`,
  checkAgain: () => 'Erneut prüfen',
  checkAgainNamed: ({ title }) => `Erneut prüfen: ${title}`,
  updateNamed: ({ title }) => `${title} aktualisieren`,
  repairNamed: ({ title }) => `${title} reparieren`,
  tryAgainNamed: ({ title }) => `Erneut versuchen: ${title}`,
  removeFinished: () => 'Gehörte Geschichten entfernen',
  removeFinishedHint: () =>
    'Wenn du eine Geschichte zu Ende gehört hast und zu einer anderen gehst, wird ihr Download entfernt.',
  removeAll: () => 'Alle Downloads entfernen',
} satisfies Translation<typeof english>;
