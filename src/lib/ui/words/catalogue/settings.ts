/** The settings. */
import { area } from '../area.ts';

export const words = area('settings', {
  theme: () => 'Theme',
  themeOfSystem: () => 'As the device',
  themePaper: () => 'Paper',
  themeSepia: () => 'Sepia',
  themeNight: () => 'Night',

  language: () => 'Language',
  languageOfBrowser: () => 'As the browser',
  aboutLanguage: () => 'The language of the app. A story keeps its own.',
  languageMissing: () =>
    'This language can’t be loaded at the moment. The app is shown in it as soon as it can.',

  playback: () => 'Playback',
  speedOfNewStories: () => 'Speed of new stories',
  speedText: () => 'A story keeps the speed that you choose while you listen to it.',
  skipFootnotes: () => 'Skip footnotes',
  skipFootnotesText: () =>
    'Footnotes and endnotes of your own books stay on the page, and aren’t read to you.',
  comingBack: () => 'Go back a little after a break',
  comingBackText: () =>
    'After a short break the sentence is read again, after a longer one the paragraph, and after a day the last minute.',

  restoreDefaults: () => 'Restore defaults',
  defaultsRestored: () => 'All settings are as they were at first.',

  device: () => 'Controls and screen',
  /** On the lock screen, headphones and in the car. */
  trackButtons: () => 'Previous and next on the lock screen skip by',
  byParagraph: () => 'Paragraph',
  byChapter: () => 'Chapter',
  continueAfterInterruption: () => 'Continue after an interruption',
  aboutInterruption: () =>
    'The voice goes on by itself after a call, or when your headphones are back. Otherwise it waits for Play.',
  keepScreenOn: () => 'Keep the screen on',
  aboutScreen: () => 'While the voice plays and the story is on the screen.',

  yourData: () => 'Your data',
  aboutListening: () => 'How long you have listened, day by day and story by story.',
});
