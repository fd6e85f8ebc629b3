/** The settings. */

export const theme = () => 'Theme';
export const themeOfSystem = () => 'As the device';
export const themePaper = () => 'Paper';
export const themeSepia = () => 'Sepia';
export const themeNight = () => 'Night';

export const playback = () => 'Playback';
export const speedOfNewStories = () => 'Speed of new stories';
export const speedText = () => 'A story keeps the speed that you choose while you listen to it.';
export const comingBack = () => 'Go back a little after a break';
export const comingBackText = () =>
  'After a short break the sentence is read again, after a longer one the paragraph, and after a day the last minute.';

export const restoreDefaults = () => 'Restore defaults';
export const defaultsRestored = () => 'All settings are as they were at first.';

export const device = () => 'Controls and screen';
/** On the lock screen, headphones and in the car. */
export const trackButtons = () => 'Previous and next on the lock screen skip by';
export const byParagraph = () => 'Paragraph';
export const byChapter = () => 'Chapter';
export const continueAfterInterruption = () => 'Continue after an interruption';
export const aboutInterruption = () =>
  'The voice goes on by itself after a call, or when your headphones are back. Otherwise it waits for Play.';
export const keepScreenOn = () => 'Keep the screen on';
export const aboutScreen = () => 'While the voice plays and the story is on the screen.';

export const yourData = () => 'Your data';
export const aboutListening = () => 'How long you have listened, day by day and story by story.';
