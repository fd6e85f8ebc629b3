/** The page that says what the app is. */
import { area } from '../area.ts';

export const words = area('about', {
  aboutTitle: () => 'About Lamplight',
  version: ({ version }: { version: string }) => `Version ${version}`,
  whatItIs: () =>
    'Lamplight plays stories told aloud by a narrator and a cast, and lights each word as it is spoken. A story that you download plays without a connection, and every story continues where you left it.',
  whatItKeeps: () =>
    'Your places, downloads and settings are kept on this device. There is no account, nothing is counted, and nothing is sent anywhere.',
  whatIsNewTitle: () => 'What is new',
  licencesTitle: () => 'Licences',
  ownLicence: () => 'Lamplight’s code and stories are free to use under the MIT licence.',
  typefaces: () => 'Typefaces, under the SIL Open Font License:',
  icons: () => 'Icons, under the MIT licence:',
  allLicences: () => 'All licences',

  // Names of what others have made.
  literata: () => 'Literata',
  alegreyaSans: () => 'Alegreya Sans',
  atkinson: () => 'Atkinson Hyperlegible Next',
  lexend: () => 'Lexend',
  openDyslexic: () => 'OpenDyslexic',
  tablerIcons: () => 'Tabler Icons',
});
