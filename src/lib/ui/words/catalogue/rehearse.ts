/** Rehearsing: one character of the story is spoken by the listener. */
import { area } from '../area.ts';

export const words = area('rehearse', {
  rehearse: () => 'Rehearse',
  rehearseIntro: () => 'Speak one of the characters yourself.',
  yourPart: () => 'Your part',
  atYourLines: () => 'At your lines',
  passInSilence: () => 'The voice is silent',
  waitForMe: () => 'The voice waits',
  passInSilenceHint: () => 'Your line is lit word by word, for as long as the voice would take.',
  waitForMeHint: () => 'The voice stops before your line. Play goes on, and lets you hear it.',
  beginRehearsal: () => 'Begin',
  endRehearsal: () => 'End',

  // In the player. `name` is that of a character.
  rehearsing: ({ name }: { name: string }) => `Rehearsing ${name}`,
  yourLine: ({ name }: { name: string }) => `Your line: ${name}`,
});
