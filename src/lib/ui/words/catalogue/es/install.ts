import type { Translation } from '../../area.ts';
import type { words as english } from '../install.ts';

export const words = {
  install: () => 'Instalar Lamplight',
  whyInstall: () =>
    'Se abre como cualquier otra aplicación, y es menos probable que el navegador quite tus descargas.',
  installNow: () => 'Instalar',
  noThanks: () => 'No, gracias',
  tapShare: () => 'Toca “Compartir”. Si no lo ves, toca primero los tres puntos.',
  addToHomeScreen: () => 'Elige “Añadir a pantalla de inicio”.',
  openMenu: () => 'Abre el menú de los tres puntos.',
  addAppToHomeScreen: () => 'Elige “Añadir app a la pantalla de inicio”.',
} satisfies Translation<typeof english>;
