import type { Translation } from '../../area.ts';
import { grouped, plural } from '../../plural.ts';
import type { words as english } from '../library.ts';

export const words = {
  about: () => 'Über Lamplight',

  openingLibrary: () => 'Die Bibliothek wird geöffnet\u00a0…',
  withoutJavaScript: () =>
    'Der Player von Lamplight braucht JavaScript. Schalte es für diese Website ein und lade die Seite neu. Ohne JavaScript kannst du die Geschichten lesen und einen Absatz nach dem anderen anhören:',

  stories: () => 'Geschichten',
  moreStories: () => 'Weitere Geschichten',

  continueListening: () => 'Weiterhören',
  continueStory: () => 'Weiterhören',
  timeLeft: ({ left }) => `Noch ${left}`,
  timeLeftDownloaded: ({ left }) => `Noch ${left}, heruntergeladen`,

  begun: () => 'Angefangen',
  finished: () => 'Zu Ende gehört',
  alsoBegun: () => 'Auch angefangen',
  playing: () => 'Läuft gerade',

  listen: () => 'Anhören',
  listenNamed: ({ title }) => `${title} anhören`,

  downloaded: () => 'Heruntergeladen',
  damaged: () => 'Beschädigt',

  coverDownloaded: ({ title, length }) => `${title}, bereit für den Flugmodus, ${length}`,
  coverUpdate: ({ title, length }) => `${title}, heruntergeladen, Aktualisierung verfügbar, ${length}`,
  coverDamaged: ({ title, length }) => `${title}, ein Teil des Downloads ist beschädigt, ${length}`,
  coverDamagedParagraphs: ({ title, count, length }) =>
    plural(count, {
      one: `${title}, ${grouped(count)} Absatz beschädigt, ${length}`,
      other: `${title}, ${grouped(count)} Absätze beschädigt, ${length}`,
    }),

  unreachableTitle: () => 'Die Bibliothek ist nicht erreichbar',
  unreachableText: () =>
    'Vielleicht bist du offline, oder der Server antwortet nicht. Auf diesem Gerät gibt es noch keine Kopie der Bibliothek. Die Geschichten erscheinen hier, sobald die Bibliothek erreichbar ist.',
  signInTitle: () => 'Vielleicht musst du dich in diesem Netz anmelden',
  signInText: () =>
    'Das Netz hat statt der Bibliothek eine eigene Seite geschickt, und auf diesem Gerät gibt es noch keine Kopie der Bibliothek. Die Geschichten erscheinen hier, sobald du angemeldet bist.',
  missingTitle: () => 'Hier ist keine Bibliothek',
  missingText: () =>
    'Der Server läuft, hat aber keine Liste von Geschichten. Wenn du die Adresse einer Geschichte kennst, kannst du sie trotzdem öffnen.',
  brokenTitle: () => 'Die Bibliothek ist nicht lesbar',
  brokenText: () =>
    'In der Liste der Geschichten auf dem Server ist ein Fehler. Wenn du die Adresse einer Geschichte kennst, kannst du sie trotzdem öffnen.',
  unusableTitle: () => 'Es kann keine Geschichte angezeigt werden',
  unusableText: () => 'In dieser Bibliothek sind Geschichten, aber jeder Eintrag enthält einen Fehler.',
  emptyTitle: () => 'Noch keine Geschichten',
  emptyText: () => 'In dieser Bibliothek wurde bisher nichts veröffentlicht.',

  unreachableNote: () => 'Die Bibliothek ist nicht erreichbar. Du siehst die Kopie auf deinem Gerät.',
  signInNote: () =>
    'Vielleicht musst du dich in diesem Netz anmelden. Bis dahin siehst du die Kopie der Bibliothek auf deinem Gerät.',
  missingNote: () =>
    'Der Server hat im Moment keine Liste von Geschichten. Du siehst die Kopie auf deinem Gerät.',
  brokenNote: () =>
    'Die Liste der Geschichten ist im Moment nicht lesbar. Du siehst die Kopie auf deinem Gerät.',
  incompleteNote: () =>
    'Ein Teil der Bibliothek konnte nicht geladen werden, darum fehlen hier vielleicht Geschichten.',

  cannotBeShown: ({ names }) => `Anzeige nicht möglich: ${names}`,
  untitledStory: ({ number }) => `Geschichte ${number}`,
  unusableStory: ({ name, reason }) => `${name}: ${reason}.`,
  unreadableEntry: ({ name, where, reason }) =>
    `${name}: Der Eintrag in der Bibliothek ist nicht lesbar (${where}: ${reason}).`,
  moreUnusable: ({ count }) =>
    plural(count, { one: `Und ${count} weitere.`, other: `Und ${count} weitere.` }),
  unusableAdvice: () =>
    'Das können nur die beheben, die diese Bibliothek veröffentlichen. Deine Stellen und Downloads sind sicher.',
} satisfies Translation<typeof english>;
