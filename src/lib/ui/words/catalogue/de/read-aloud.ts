import type { Translation } from '../../area.ts';
import type { words as english } from '../read-aloud.ts';

export const words = {
  readAloud: () => 'Vorlesen',
  byVoice: ({ voice }) => `Stimme: ${voice}`,
  byThisDevice: () => 'Mit einer Stimme dieses Geräts',
  voiceAndSpeed: () => 'Stimme und Tempo',
  aboutVoices: () =>
    'Von dieser Geschichte gibt es keine Aufnahme. Eine Stimme deines Geräts liest sie vor. Auf vielen Telefonen hört sie auf, wenn der Bildschirm ausgeht.',
  voices: () => 'Stimmen',
  fromNetwork: ({ region }) => `${region}, braucht eine Verbindung und schickt den Text an einen Server`,
  noVoice: ({ language }) =>
    `Dieses Gerät hat keine Stimme für diese Sprache: ${language}. In seinen Einstellungen kannst du eine hinzufügen, bei der Sprachausgabe.`,
  noVoices: () => 'Dieses Gerät sagt nicht, welche Stimmen es hat. Es wählt selbst eine.',
  voiceSilent: () => 'Die Stimme dieses Geräts antwortet nicht. „Abspielen“ versucht es noch einmal.',
  textNotLoaded: () => 'Das nächste Kapitel kann nicht geladen werden. „Abspielen“ versucht es noch einmal.',
  readToEnd: () => 'Bis zum Ende vorgelesen',
} satisfies Translation<typeof english>;
