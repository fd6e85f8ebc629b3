import type { Translation } from '../../area.ts';
import type { words as english } from '../rehearse.ts';

export const words = {
  rehearse: () => 'Rolle proben',
  rehearseIntro: () => 'Sprich eine der Figuren selbst.',
  yourPart: () => 'Deine Rolle',
  atYourLines: () => 'Bei deinen Zeilen',
  passInSilence: () => 'Die Stimme schweigt',
  waitForMe: () => 'Die Stimme wartet',
  passInSilenceHint: () => 'Deine Zeile leuchtet Wort für Wort auf, so lange, wie die Stimme brauchen würde.',
  waitForMeHint: () =>
    'Die Stimme hält vor deiner Zeile an. Mit Abspielen geht es weiter, und du hörst die Zeile.',
  beginRehearsal: () => 'Anfangen',
  endRehearsal: () => 'Beenden',

  rehearsing: ({ name }) => `Du probst ${name}`,
  yourLine: ({ name }) => `Deine Zeile: ${name}`,
} satisfies Translation<typeof english>;
