import type { Translation } from '../../area.ts';
import type { words as english } from '../about.ts';

export const words = {
  aboutTitle: () => 'Acerca de Lamplight',
  version: ({ version }) => `Versión ${version}`,
  whatItIs: () =>
    'Lamplight reproduce historias que cuentan una voz narradora y un reparto, e ilumina cada palabra mientras se dice. Lo que descargas se escucha sin conexión, y cada historia sigue donde la dejaste.',
  whatItKeeps: () =>
    'Tus posiciones, descargas y ajustes se guardan en este dispositivo. No hay cuentas ni seguimiento, y no se envía nada a ninguna parte.',
  whatIsNewTitle: () => 'Novedades',
  licencesTitle: () => 'Licencias',
  ownLicence: () => 'El código y las historias de Lamplight se pueden usar libremente con la licencia MIT.',
  typefaces: () => 'Tipos de letra, con la SIL Open Font License:',
  icons: () => 'Iconos, con la licencia MIT:',
  allLicences: () => 'Todas las licencias',

  literata: () => 'Literata',
  alegreyaSans: () => 'Alegreya Sans',
  atkinson: () => 'Atkinson Hyperlegible Next',
  lexend: () => 'Lexend',
  openDyslexic: () => 'OpenDyslexic',
  tablerIcons: () => 'Tabler Icons',
} satisfies Translation<typeof english>;
