/** Plain pages that the service worker makes when the app itself cannot answer. */

export const storyFileTitle = () => 'This file belongs to a story';
export const storyFileText = () =>
  'It isn’t a page, so it can’t be opened here. Open the story from the library.';
export const appGoneTitle = () => 'The app is no longer on this device';
export const appGoneText = () =>
  'The browser has deleted the app’s pages, and they can’t be loaded again at the moment. Your places and downloads are stored separately. Try again when you are online.';
