/** Words that every page may need. */

export const appName = () => 'Lamplight';

/** In the list of apps and where the app is installed. */
export const appDescription = () =>
  'Stories read aloud, with each word lit as it is spoken. Listen on your phone, online or offline.';

/** What the pictures show, where the app is installed. */
export const storyPicture = () => 'A story: the word that is spoken is lit';
export const libraryPicture = () => 'The library, and where you left off';

export const pageTitle = ({ title }: { title: string }) => `${title} – Lamplight`;

export const library = () => 'Library';
export const downloads = () => 'Downloads';
export const settings = () => 'Settings';
/** What the tabs are, for screen readers. */
export const pages = () => 'Pages';
export const goToLibrary = () => 'Go to the library';
export const tryAgain = () => 'Try again';
export const trying = () => 'Trying…';
export const close = () => 'Close';
export const search = () => 'Search';
export const technicalDetails = () => 'Technical details';

export const appUpdated = ({ news }: { news: string }) => `Lamplight has been updated. ${news}`;

/** What the version brings that listeners notice most, as one line. CHANGELOG.md has the same line. */
export const whatIsNew = () =>
  'There are chapters, search, settings, a page of downloads, keys for everything, and a speed for each story.';

export const needsJavaScript = () =>
  'Lamplight needs JavaScript to play stories. Turn it on for this site, then reload the page.';

export const pageNotFoundTitle = () => 'Page not found';
export const pageNotFoundText = () =>
  'The address may be incomplete or out of date. You’ll find all the stories in the library.';

export const appErrorTitle = () => 'Something went wrong in the app';
export const appErrorText = () =>
  'Your place and your downloads are safe. Try again. If it keeps happening, please tell the people who run this library.';
