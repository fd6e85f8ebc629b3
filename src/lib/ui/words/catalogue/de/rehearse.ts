import type { Translation } from '../../area.ts';
import type { words as english } from '../rehearse.ts';

export const words = {
  rehearse: () => 'Rolle proben',
  rehearseIntro: () => 'Sprich eine der Figuren selbst.',
  yourPart: () => 'Deine Rolle',
  atYourLines: () => 'Bei deinem Einsatz',
  passInSilence: () => 'Die Stimme schweigt',
  waitForMe: () => 'Die Stimme wartet',
  passInSilenceHint: () => 'Dein Text leuchtet Wort für Wort auf, so lange, wie die Stimme brauchen würde.',
  waitForMeHint: () => 'Die Stimme hält vor deinem Text an. Mit Abspielen geht es weiter, und du hörst ihn.',
  beginRehearsal: () => 'Anfangen',
  endRehearsal: () => 'Beenden',

  rehearsing: ({ name }) => `Du probst: ${name}`,
  yourLine: ({ name }) => `Dein Einsatz: ${name}`,
} satisfies Translation<typeof english>;
