/** Stories without sound, read by a voice of the device. */
import { area } from '../area.ts';

export const words = area('read-aloud', {
  readAloud: () => 'Read aloud',
  /** Below it; `voice` is the name of one, as the system has it. */
  byVoice: ({ voice }: { voice: string }) => `Voice: ${voice}`,
  byThisDevice: () => 'By a voice of this device',
  voiceAndSpeed: () => 'Voice and speed',
  /** What the sheet says of itself. */
  aboutVoices: () =>
    'This story has no recording. A voice of your device reads it. On many phones it stops when the screen goes off.',
  voices: () => 'Voices',
  /** `region` is "English (United Kingdom)". */
  fromNetwork: ({ region }: { region: string }) =>
    `${region}, needs a connection and sends the text to a server`,
  /** `language` is "French". */
  noVoice: ({ language }: { language: string }) =>
    `This device has no voice for ${language}. You can add one in its settings, under text to speech.`,
  noVoices: () => 'This device doesn’t say which voices it has. It chooses one itself.',
  voiceSilent: () => 'The voice of this device doesn’t answer. Press Play to try again.',
  textNotLoaded: () => 'The next chapter can’t be loaded. Press Play to try again.',
  readToEnd: () => 'Read to the end',
});
