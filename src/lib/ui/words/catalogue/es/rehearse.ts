import type { Translation } from '../../area.ts';
import type { words as english } from '../rehearse.ts';

export const words = {
  rehearse: () => 'Ensayar',
  rehearseIntro: () => 'Interpreta tú a uno de los personajes.',
  yourPart: () => 'Tu papel',
  atYourLines: () => 'En tus líneas',
  passInSilence: () => 'La voz calla',
  waitForMe: () => 'La voz espera',
  passInSilenceHint: () => 'Tu línea se ilumina palabra a palabra, durante el tiempo que tardaría la voz.',
  waitForMeHint: () => 'La voz se detiene antes de tu línea. Con Reproducir sigue, y la oyes.',
  beginRehearsal: () => 'Empezar',
  endRehearsal: () => 'Terminar',

  rehearsing: ({ name }) => `Ensayas el papel: ${name}`,
  yourLine: ({ name }) => `Tu línea: ${name}`,
} satisfies Translation<typeof english>;
