/** Words that every page may need. */
import { area } from '../area.ts';

export const words = area('app', {
  appName: () => 'Lamplight',

  /** In the list of apps and where the app is installed. */
  appDescription: () =>
    'Stories read aloud, with each word lit as it is spoken. Listen on your phone, online or offline.',

  /** What the pictures show, where the app is installed. */
  storyPicture: () => 'A story: the word that is spoken is lit',
  libraryPicture: () => 'The library, and where you left off',

  pageTitle: ({ title }: { title: string }) => `${title} – Lamplight`,

  library: () => 'Library',
  downloads: () => 'Downloads',
  settings: () => 'Settings',
  /** What the tabs are, for screen readers. */
  pages: () => 'Pages',
  goToLibrary: () => 'Go to the library',
  tryAgain: () => 'Try again',
  trying: () => 'Trying…',
  close: () => 'Close',
  search: () => 'Search',
  technicalDetails: () => 'Technical details',

  appUpdated: ({ news }: { news: string }) => `Lamplight has been updated. ${news}`,

  /** What the version brings that listeners notice most, as one line. CHANGELOG.md has the same line. */
  whatIsNew: () =>
    'There are chapters, search, settings, a page of downloads, keys for everything, and a speed for each story.',

  needsJavaScript: () =>
    'Lamplight needs JavaScript to play stories. Turn it on for this site, then reload the page.',

  pageNotFoundTitle: () => 'Page not found',
  pageNotFoundText: () =>
    'The address may be incomplete or out of date. You’ll find all the stories in the library.',

  appErrorTitle: () => 'Something went wrong in the app',
  appErrorText: () =>
    'Your place and your downloads are safe. Try again. If it keeps happening, please tell the people who run this library.',
});
