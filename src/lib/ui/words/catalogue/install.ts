/** Said once: the app can be installed. What Safari and Firefox call their menus stands as it does there. */

export const install = () => 'Install Lamplight';
export const whyInstall = () =>
  'It opens from your home screen like any other app, and the browser is less likely to remove your downloads.';
export const installNow = () => 'Install';
export const noThanks = () => 'No, thanks';
// iPhone and iPad.
export const tapShare = () => 'Tap Share. If you don’t see it, tap the three dots first.';
export const addToHomeScreen = () => 'Choose “Add to Home Screen”.';
// Firefox on Android.
export const openMenu = () => 'Open the menu with the three dots.';
export const addAppToHomeScreen = () => 'Choose “Add app to Home screen”.';
