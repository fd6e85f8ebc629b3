import type { Translation } from '../../area.ts';
import type { words as english } from '../settings.ts';

export const words = {
  theme: () => 'Farben',
  themeOfSystem: () => 'Wie das Gerät',
  themePaper: () => 'Papier',
  themeSepia: () => 'Sepia',
  themeNight: () => 'Nacht',

  language: () => 'Sprache',
  languageOfBrowser: () => 'Wie der Browser',
  aboutLanguage: () => 'Die Sprache der App. Eine Geschichte behält ihre eigene.',
  languageMissing: () =>
    'Diese Sprache kann gerade nicht geladen werden. Die App erscheint darin, sobald das geht.',

  playback: () => 'Wiedergabe',
  speedOfNewStories: () => 'Tempo neuer Geschichten',
  speedText: () => 'Eine Geschichte behält das Tempo, das du beim Hören wählst.',
  skipFootnotes: () => 'Fußnoten überspringen',
  skipFootnotesText: () =>
    'Fuß- und Endnoten deiner eigenen Bücher bleiben auf der Seite und werden nicht vorgelesen.',
  comingBack: () => 'Nach einer Pause etwas zurückgehen',
  comingBackText: () =>
    'Nach einer kurzen Pause wird der Satz noch einmal gelesen, nach einer längeren der Absatz und nach einem Tag die letzte Minute.',

  restoreDefaults: () => 'Zurücksetzen',
  defaultsRestored: () => 'Alle Einstellungen sind wieder wie am Anfang.',

  device: () => 'Steuerung und Bildschirm',
  trackButtons: () => 'Vor und Zurück auf dem Sperrbildschirm springen um',
  byParagraph: () => 'Einen Absatz',
  byChapter: () => 'Ein Kapitel',
  continueAfterInterruption: () => 'Nach einer Unterbrechung weiterspielen',
  aboutInterruption: () =>
    'Nach einem Anruf, oder wenn dein Kopfhörer wieder da ist, geht die Stimme von selbst weiter. Sonst wartet sie auf Abspielen.',
  keepScreenOn: () => 'Bildschirm anlassen',
  aboutScreen: () => 'Solange die Stimme läuft und die Geschichte zu sehen ist.',

  yourData: () => 'Deine Daten',
  aboutListening: () => 'Wie lange du zugehört hast, Tag für Tag und Geschichte für Geschichte.',
} satisfies Translation<typeof english>;
