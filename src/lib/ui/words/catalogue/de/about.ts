import type { Translation } from '../../area.ts';
import type { words as english } from '../about.ts';

export const words = {
  aboutTitle: () => 'Über Lamplight',
  version: ({ version }) => `Version ${version}`,
  whatItIs: () =>
    'Lamplight spielt Geschichten ab, die von einer Erzählstimme und einer Besetzung vorgetragen werden, und lässt jedes Wort leuchten, während es gesprochen wird. Was du herunterlädst, läuft auch ohne Verbindung, und jede Geschichte geht dort weiter, wo du aufgehört hast.',
  whatItKeeps: () =>
    'Deine Stellen, Downloads und Einstellungen bleiben auf diesem Gerät. Es gibt kein Konto und kein Tracking, und nichts wird irgendwohin gesendet.',
  whatIsNewTitle: () => 'Neuigkeiten',
  licencesTitle: () => 'Lizenzen',
  ownLicence: () =>
    'Der Code und die Geschichten von Lamplight dürfen unter der MIT-Lizenz frei verwendet werden.',
  typefaces: () => 'Schriften unter der SIL Open Font License:',
  icons: () => 'Symbole unter der MIT-Lizenz:',
  allLicences: () => 'Alle Lizenzen',

  literata: () => 'Literata',
  alegreyaSans: () => 'Alegreya Sans',
  atkinson: () => 'Atkinson Hyperlegible Next',
  lexend: () => 'Lexend',
  openDyslexic: () => 'OpenDyslexic',
  tablerIcons: () => 'Tabler Icons',
} satisfies Translation<typeof english>;
