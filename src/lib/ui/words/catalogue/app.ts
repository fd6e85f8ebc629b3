/** Words that every page may need. */

export const appName = () => 'Lamplight';

/** In the list of apps and where the app is installed. */
export const appDescription = () =>
  'Stories read aloud, with each word lit as it is spoken. Listen on your phone, online or offline.';

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

export const appUpdated = () => 'Lamplight has been updated.';

export const needsJavaScript = () =>
  'Lamplight needs JavaScript to play stories. Turn it on for this site, then reload the page.';

export const pageNotFoundTitle = () => 'Page not found';
export const pageNotFoundText = () =>
  'The address may be incomplete or out of date. You’ll find all the stories in the library.';

export const appErrorTitle = () => 'Something went wrong in the app';
export const appErrorText = () =>
  'Your place and your downloads are safe. Try again. If it keeps happening, please tell the people who run this library.';
