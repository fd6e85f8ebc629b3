import type { Translation } from '../../area.ts';
import type { words as english } from '../app.ts';

export const words = {
  appName: () => 'Lamplight',
  appDescription: () =>
    'Vorgelesene Geschichten, in denen jedes gesprochene Wort aufleuchtet. Zum Hören auf dem Handy, online oder offline.',
  storyPicture: () => 'Eine Geschichte: Das Wort, das gerade gesprochen wird, leuchtet',
  libraryPicture: () => 'Die Bibliothek und die Stelle, an der du aufgehört hast',

  pageTitle: ({ title }) => `${title} – Lamplight`,

  library: () => 'Bibliothek',
  downloads: () => 'Downloads',
  settings: () => 'Einstellungen',
  pages: () => 'Seiten',
  goToLibrary: () => 'Zur Bibliothek',
  tryAgain: () => 'Erneut versuchen',
  trying: () => 'Neuer Versuch\u00a0…',
  close: () => 'Schließen',
  search: () => 'Suche',
  technicalDetails: () => 'Technische Details',

  appUpdated: ({ news }) => `Lamplight wurde aktualisiert. ${news}`,
  whatIsNew: () =>
    'Neu sind Kapitel, Suche, Einstellungen, eine Seite für Downloads, Tastenkürzel für alles und ein eigenes Tempo für jede Geschichte.',

  needsJavaScript: () =>
    'Lamplight braucht JavaScript, um Geschichten abzuspielen. Schalte es für diese Website ein und lade die Seite neu.',

  pageNotFoundTitle: () => 'Seite nicht gefunden',
  pageNotFoundText: () =>
    'Die Adresse ist vielleicht unvollständig oder veraltet. Alle Geschichten findest du in der Bibliothek.',

  appErrorTitle: () => 'In der App ist etwas schiefgegangen',
  appErrorText: () =>
    'Deine Stelle und deine Downloads sind sicher. Versuche es noch einmal. Wenn es immer wieder passiert, sag bitte denen Bescheid, die diese Bibliothek betreiben.',
} satisfies Translation<typeof english>;
