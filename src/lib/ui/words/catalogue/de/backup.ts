import type { Translation } from '../../area.ts';
import { plural } from '../../plural.ts';
import type { words as english } from '../backup.ts';

export const words = {
  backup: () => 'Sicherung',
  aboutBackup: () =>
    'Eine Datei mit deinen Stellen, Lesezeichen, gehörten Teilen, letzten Stellen, Hörzeiten und Einstellungen. Sie nennt auch deine Downloads, enthält aber nicht deren Ton, und Bücher, die du aus Dateien hinzugefügt hast, sind nicht darin. Importiere sie hier oder auf einem anderen Gerät: Was dort neuer ist, geht nicht verloren.',
  save: () => 'Sicherung speichern',
  share: () => 'Sicherung teilen',
  importBackup: () => 'Sicherung importieren',
  saved: ({ name }) => `Deine Sicherung wurde als „${name}“ gespeichert.`,
  reading: () => 'Die Sicherung wird gelesen\u00a0…',

  notMade: () =>
    'Deine Daten konnten auf diesem Gerät nicht gelesen werden, darum gibt es keine Sicherung. Versuche es gleich noch einmal.',
  notShared: () => 'Die Sicherung konnte nicht geteilt werden. Speichere sie stattdessen.',
  foreign: () => 'Diese Datei ist keine Sicherung von Lamplight. Es wurde nichts geändert.',
  damaged: () =>
    'Diese Sicherung ist beschädigt: Ein Teil fehlt oder wurde verändert. Hier wurde nichts geändert.',
  newer: () =>
    'Diese Sicherung stammt aus einer neueren Version von Lamplight. Lade diese Seite neu, um die App zu aktualisieren, und importiere sie dann noch einmal. Es wurde nichts geändert.',
  tooLarge: () =>
    'Diese Datei ist zu groß, um eine Sicherung von Lamplight zu sein. Es wurde nichts geändert.',
  unreadable: () => 'Diese Datei konnte nicht gelesen werden. Es wurde nichts geändert.',
  storageFails: () =>
    'Deine Daten konnten auf diesem Gerät nicht gelesen oder gespeichert werden. Es wurde nichts geändert. Versuche es gleich noch einmal.',

  importTitle: () => 'Diese Sicherung importieren?',
  importedTitle: () => 'Deine Sicherung wurde importiert',
  madeWhen: ({ when }) => `Sie wurde ${when} erstellt.`,
  nothingNew: () => 'Alles aus dieser Sicherung ist schon da.',
  willBeAdded: () => 'Das wird hinzugefügt:',
  wasAdded: () => 'Das wurde hinzugefügt:',
  newPlaces: ({ count }) =>
    plural(count, {
      one: `Deine Stelle in ${count} Geschichte`,
      other: `Deine Stellen in ${count} Geschichten`,
    }),
  laterPlaces: ({ count }) =>
    plural(count, {
      one: `Eine neuere Stelle in ${count} Geschichte, die du hier angefangen hast`,
      other: `Neuere Stellen in ${count} Geschichten, die du hier angefangen hast`,
    }),
  bookmarks: ({ count }) =>
    plural(count, {
      one: `Lesezeichen in ${count} Geschichte`,
      other: `Lesezeichen in ${count} Geschichten`,
    }),
  heardParts: ({ count }) =>
    plural(count, {
      one: `Was du von ${count} Geschichte gehört hast`,
      other: `Was du von ${count} Geschichten gehört hast`,
    }),
  recentPlaces: ({ count }) =>
    plural(count, {
      one: `Letzte Stellen in ${count} Geschichte`,
      other: `Letzte Stellen in ${count} Geschichten`,
    }),
  listeningTimes: () => 'Hörzeiten',
  settings: ({ count }) =>
    plural(count, {
      one: `${count} Einstellung, die du hier nicht geändert hast`,
      other: `${count} Einstellungen, die du hier nicht geändert hast`,
    }),
  placesStay: ({ count }) =>
    plural(count, {
      one: `${count} Stelle ist hier neuer und bleibt.`,
      other: `${count} Stellen sind hier neuer und bleiben.`,
    }),
  nothingIsLost: () => 'Nichts, was du hier hast, geht verloren.',
  importIt: () => 'Importieren',
  importing: () => 'Wird importiert\u00a0…',
  cancel: () => 'Abbrechen',

  missingDownloads: ({ count, names }) =>
    plural(count, {
      one: `${count} Geschichte war dort heruntergeladen und ist nicht auf diesem Gerät: ${names}.`,
      other: `${count} Geschichten waren dort heruntergeladen und sind nicht auf diesem Gerät: ${names}.`,
    }),
  downloadMissing: ({ count }) => plural(count, { one: 'Herunterladen', other: 'Alle herunterladen' }),
  downloading: () => 'Der Download hat begonnen. Auf der Seite „Downloads“ kannst du ihm folgen.',
} satisfies Translation<typeof english>;
