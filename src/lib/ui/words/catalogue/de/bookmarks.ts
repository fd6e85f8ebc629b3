import type { Translation } from '../../area.ts';
import { grouped, plural } from '../../plural.ts';
import type { words as english } from '../bookmarks.ts';

export const words = {
  bookmarks: () => 'Lesezeichen',
  addHere: () => 'Hier setzen',
  noBookmarks: () =>
    'Hier ist noch nichts. Ein Lesezeichen merkt sich das Wort, das gerade zu hören ist, mit seiner Zeile und, wenn du magst, einer Notiz.',
  withoutText: () => 'Eine Stelle ohne Text',
  keptWhen: ({ place, when }) => `${place}. Gesetzt ${when}`,

  note: () => 'Notiz',
  addNote: () => 'Notiz hinzufügen',
  editNote: () => 'Notiz bearbeiten',
  saveNote: () => 'Speichern',
  cancel: () => 'Abbrechen',
  deleteBookmark: () => 'Löschen',
  copyBookmark: () => 'Kopieren',
  copyAll: () => 'Alle kopieren',

  bookmarkSet: () => 'Lesezeichen gesetzt.',
  deleted: () => 'Das Lesezeichen wurde gelöscht.',
  copiedBookmark: () => 'Kopiert, mit einem Link zu dieser Stelle.',
  copiedAll: () => 'Kopiert.',
  notStored: () =>
    'Dein Gerät konnte das nicht speichern: Es bleibt nur, bis diese Seite geschlossen wird. Schaffe etwas Platz und versuche es noch einmal.',
  textNotReady: () => 'Der Text wird noch geladen. Versuche es gleich noch einmal.',

  ribbon: ({ count }) =>
    plural(count, { one: 'Lesezeichen in diesem Absatz', other: `${count} Lesezeichen in diesem Absatz` }),

  yourNotes: () => 'Deine Notizen',
  aboutNotes: () =>
    'Alle Lesezeichen und Notizen zu allen Geschichten. Sie sind nur auf diesem Gerät: In einer Datei kannst du sie aufbewahren oder auf ein anderes mitnehmen.',
  saveMarkdown: () => 'Als Markdown speichern',
  saveJson: () => 'Als JSON speichern',
  importJson: () => 'JSON importieren',
  nothingToSave: () => 'Es gibt noch keine Lesezeichen.',
  saved: ({ count }) =>
    plural(count, {
      one: `${grouped(count)} Lesezeichen wurde gespeichert.`,
      other: `${grouped(count)} Lesezeichen wurden gespeichert.`,
    }),

  added: ({ count }) =>
    plural(count, {
      one: `${grouped(count)} Lesezeichen wurde hinzugefügt.`,
      other: `${grouped(count)} Lesezeichen wurden hinzugefügt.`,
    }),
  changed: ({ count }) =>
    plural(count, {
      one: `${grouped(count)} war in der Datei neuer.`,
      other: `${grouped(count)} waren in der Datei neuer.`,
    }),
  known: ({ count }) =>
    plural(count, { one: `${grouped(count)} war schon hier.`, other: `${grouped(count)} waren schon hier.` }),
  stayDeleted: ({ count }) =>
    plural(count, {
      one: `${grouped(count)} wurde hier später gelöscht und bleibt gelöscht.`,
      other: `${grouped(count)} wurden hier später gelöscht und bleiben gelöscht.`,
    }),
  leftOut: ({ count }) =>
    plural(count, {
      one: `${grouped(count)} konnte nicht gelesen werden und wurde ausgelassen.`,
      other: `${grouped(count)} konnten nicht gelesen werden und wurden ausgelassen.`,
    }),
  noRoom: ({ count }) =>
    `Für ${grouped(count)} war kein Platz: Eine Geschichte hat höchstens 2.000 Lesezeichen.`,
  nothingInFile: () => 'In dieser Datei sind keine Lesezeichen.',
  otherFile: () =>
    'Diese Datei enthält keine Lesezeichen, oder sie ist beschädigt. Es wurde nichts geändert. Wähle die JSON-Datei, die Lamplight gespeichert hat.',
  newerFile: () =>
    'Diese Datei wurde von einer neueren Version von Lamplight gespeichert. Es wurde nichts geändert. Lade die App neu, um sie zu aktualisieren, und versuche es noch einmal.',
  tooLargeFile: () => 'Diese Datei ist zu groß für eine Datei mit Lesezeichen. Es wurde nichts geändert.',
  fileNotRead: () =>
    'Die Datei konnte nicht gelesen werden. Es wurde nichts geändert. Versuche es noch einmal.',

  byAuthors: ({ names }) => `Von ${names}`,
  keptOn: ({ place, day }) => `${place}. Gesetzt am ${day}`,
  openLink: () => 'Öffnen',
} satisfies Translation<typeof english>;
