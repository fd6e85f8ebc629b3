/** Said once: the app can be installed. What Safari and Firefox call their menus stands as it does there. */
import { area } from '../area.ts';

export const words = area('install', {
  install: () => 'Install Lamplight',
  whyInstall: () => 'It opens like any other app, and the browser is less likely to remove your downloads.',
  installNow: () => 'Install',
  noThanks: () => 'No, thanks',
  // iPhone and iPad.
  tapShare: () => 'Tap Share. If you don’t see it, tap the three dots first.',
  addToHomeScreen: () => 'Choose “Add to Home Screen”.',
  // Firefox on Android.
  openMenu: () => 'Open the menu with the three dots.',
  addAppToHomeScreen: () => 'Choose “Add app to Home screen”.',
});
