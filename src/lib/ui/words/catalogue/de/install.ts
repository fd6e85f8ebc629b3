import type { Translation } from '../../area.ts';
import type { words as english } from '../install.ts';

export const words = {
  install: () => 'Lamplight installieren',
  whyInstall: () =>
    'Lamplight öffnet sich dann wie jede andere App, und der Browser entfernt deine Downloads nicht so leicht.',
  installNow: () => 'Installieren',
  noThanks: () => 'Nein, danke',
  tapShare: () => 'Tippe auf „Teilen“. Wenn du es nicht siehst, tippe zuerst auf die drei Punkte.',
  addToHomeScreen: () => 'Wähle „Zum Home-Bildschirm“.',
  openMenu: () => 'Öffne das Menü mit den drei Punkten.',
  addAppToHomeScreen: () => 'Wähle „App zum Startbildschirm hinzufügen“.',
} satisfies Translation<typeof english>;
