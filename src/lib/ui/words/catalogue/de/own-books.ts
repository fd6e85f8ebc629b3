import type { Translation } from '../../area.ts';
import { grouped, plural } from '../../plural.ts';
import type { words as english } from '../own-books.ts';

export const words = {
  yourBooks: () => 'Deine Bücher',
  add: () => 'Buch hinzufügen',
  aboutAdding: () =>
    'EPUB-Dateien mit oder ohne Stimme, DAISY-Bücher, Hörbücher, und Tondateien mit ihren Untertiteln. Sie bleiben auf diesem Gerät und werden nirgendwohin geschickt.',
  addFolder: () => 'Ordner hinzufügen',
  dropHere: () => 'Lass Dateien oder einen Ordner hier los, um sie hinzuzufügen.',
  nothingInFolder: () => 'In diesem Ordner ist kein Buch.',
  sharedTooLarge: () =>
    'Diese Dateien sind zu groß, um mit Lamplight geteilt zu werden: Füge sie mit der Schaltfläche hier hinzu.',
  cannotRead: () =>
    'Deine eigenen Bücher können gerade nicht gelesen werden. Sie sind noch da. Schließe die App und öffne sie wieder.',

  waiting: () => 'Wartet',
  joined: ({ count }) =>
    `Ein Buch aus ${grouped(count)} Dateien. Einzeln hinzugefügt, ist jede ein eigenes Buch.`,
  reading: () => 'Das Buch wird gelesen\u00a0…',
  storing: ({ percent }) => `Wird gespeichert, ${percent}\u00a0%`,
  doneOf: ({ done, total }) => `${done} von ${total}`,
  stopAdding: ({ name }) => `Hinzufügen abbrechen: ${name}`,
  dismiss: ({ name }) => `Meldung zu ${name} ausblenden`,

  added: () => 'Zu deinen Büchern hinzugefügt.',
  known: () => 'Dieses Buch hast du schon.',
  open: () => 'Öffnen',
  openNamed: ({ title }) => `Öffnen: ${title}`,
  partUnused: () => 'Etwas darin konnte nicht verwendet werden',
  withoutVoice: () => 'Es hat keine Stimme. Du kannst es hier lesen.',
  missingFile: ({ path }) => `Eine Datei fehlt darin: ${path}.`,
  unresolvedText: ({ count }) =>
    plural(count, {
      one: `${count} Stelle der Stimme hat keinen Text im Buch. Du hörst sie, aber nichts leuchtet.`,
      other: `${count} Stellen der Stimme haben keinen Text im Buch. Du hörst sie, aber nichts leuchtet.`,
    }),
  unusableClips: ({ count }) =>
    plural(count, {
      one: `${count} Stück der Stimme kann nicht abgespielt werden und wird ausgelassen.`,
      other: `${count} Stücke der Stimme können nicht abgespielt werden und werden ausgelassen.`,
    }),

  unknownFormat: () =>
    'Das ist kein Buch, das Lamplight lesen kann. Es liest EPUB-Dateien, DAISY-Bücher, Hörbuchpakete und Tondateien wie m4b und mp3.',
  lockedBy: ({ lock }) =>
    `Dieses Buch ist durch ${lock} gesperrt, und nur die App des Anbieters kann es öffnen. Lamplight braucht eine Ausgabe ohne Sperre.`,
  lcp: () => 'Readium LCP',
  adobe: () => 'Adobe DRM',
  locked: () =>
    'Dieses Buch ist gesperrt, und nur die App des Anbieters kann es öffnen. Lamplight braucht eine Ausgabe ohne Sperre.',
  tooMuch: () =>
    'In dieser Datei ist mehr, als Lamplight lesen kann. Mit einer kleineren Ausgabe geht es vielleicht.',
  broken: () =>
    'Dieses Buch ist beschädigt und kann nicht gelesen werden. Besorge dir die Datei noch einmal und füge sie dann wieder hinzu.',
  full: ({ needed }) =>
    `Auf diesem Gerät ist zu wenig Platz: ${needed} nötig. Schaffe Platz und füge das Buch dann wieder hinzu.`,
  fullWithFree: ({ needed, free }) =>
    `Auf diesem Gerät ist zu wenig Platz: ${needed} nötig, ${free} frei. Schaffe Platz und füge das Buch dann wieder hinzu.`,
  storageFails: () =>
    'Auf diesem Gerät kann gerade nichts gespeichert werden. Schließe die App, öffne sie wieder und füge das Buch dann noch einmal hinzu.',
  unreadable: () =>
    'Der Browser kann diese Datei nicht lesen. Vielleicht wurde sie verschoben oder gelöscht. Wähle sie noch einmal aus.',
  insecure: () =>
    'Bücher können nur über eine sichere Verbindung hinzugefügt werden. Öffne die Bibliothek unter einer Adresse, die mit https beginnt.',
  appIncomplete: () =>
    'Ein Teil der App konnte nicht geladen werden. Füge das Buch noch einmal hinzu, wenn du online bist.',
  unexpected: () =>
    'In der App ist etwas schiefgegangen, und das Buch wurde nicht hinzugefügt. Versuche es noch einmal.',

  edit: () => 'Buch bearbeiten',
  editNamed: ({ title }) => `Buch bearbeiten: ${title}`,
  title: () => 'Titel',
  titleMissing: () => 'Ein Buch braucht einen Titel.',
  authors: () => 'Autor oder Autorin',
  authorsHint: () => 'Mehrere: je eine Zeile.',
  language: () => 'Sprache des Buchs',
  languageHint: () => 'Sie bestimmt, in welche Richtung der Text läuft und wie seine Wörter getrennt werden.',
  unknownLanguage: () => 'Nicht bekannt',
  asInFile: ({ value }) => `Wie in der Datei: ${value}`,
  cover: () => 'Titelbild',
  coverInFile: () => 'Aus der Datei',
  coverChosen: () => 'Dein Bild',
  coverDrawn: () => 'Gezeichnet',
  chooseCover: () => 'Bild auswählen',
  noPicture: () =>
    'Das ist kein Bild, das angezeigt werden kann. Wähle eine Datei vom Typ JPEG, PNG, WebP, AVIF oder GIF.',
  save: () => 'Speichern',
  cancel: () => 'Abbrechen',
  editFull: () =>
    'Auf diesem Gerät ist nicht genug Platz dafür, und nichts wurde geändert. Schaffe Platz und speichere dann noch einmal.',
  editNotStored: () =>
    'Das konnte nicht gespeichert werden, und nichts wurde geändert. Speichere noch einmal.',
  editGone: () => 'Dieses Buch ist nicht mehr auf diesem Gerät.',
} satisfies Translation<typeof english>;
