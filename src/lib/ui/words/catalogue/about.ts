/** The page that says what the app is. */

export const aboutTitle = () => 'About Lamplight';
export const version = ({ version }: { version: string }) => `Version ${version}`;
export const whatItIs = () =>
  'Lamplight plays stories told aloud by a narrator and a cast, and lights each word as it is spoken. A story that you download plays without a connection, and every story continues where you left it.';
export const whatItKeeps = () =>
  'Your places, downloads and settings are kept on this device. There is no account, nothing is counted, and nothing is sent anywhere.';
export const whatIsNewTitle = () => 'What is new';
export const licencesTitle = () => 'Licences';
export const ownLicence = () => 'Lamplight’s code and stories are free to use under the MIT licence.';
export const typefaces = () => 'Typefaces, under the SIL Open Font License:';
export const icons = () => 'Icons, under the MIT licence:';
export const allLicences = () => 'All licences';

// Names of what others have made.
export const literata = () => 'Literata';
export const alegreyaSans = () => 'Alegreya Sans';
export const atkinson = () => 'Atkinson Hyperlegible Next';
export const lexend = () => 'Lexend';
export const openDyslexic = () => 'OpenDyslexic';
export const tablerIcons = () => 'Tabler Icons';
