/** Plain pages that the service worker makes when the app itself cannot answer. */
import { area } from '../area.ts';

export const words = area('pages', {
  storyFileTitle: () => 'This file belongs to a story',
  storyFileText: () => 'It isn’t a page, so it can’t be opened here. Open the story from the library.',
  appGoneTitle: () => 'The app is no longer on this device',
  appGoneText: () =>
    'The browser has deleted the app’s pages, and they can’t be loaded again at the moment. Your places and downloads are stored separately. Try again when you are online.',
});
