import type { Translation } from '../../area.ts';
import type { words as english } from '../timing.ts';

export const words = {
  timing: () => 'Retraso del sonido',
  timingText: () =>
    'El sonido inalámbrico llega tarde. Mueve el control hasta que la palabra iluminada sea la que oyes.',
  timingTextInSettings: () =>
    'El sonido inalámbrico llega tarde, así que las palabras se iluminan con ese retraso. Cada salida tiene el suyo.',

  soundGoesTo: () => 'El sonido sale por',
  toDevice: () => 'Este dispositivo',
  toHeadphones: () => 'Auriculares',
  toSpeaker: () => 'Altavoz',
  toCar: () => 'Automóvil',

  delay: () => 'Retraso',
  delayOf: ({ ms }) => `${ms}\u00a0ms`,
  shorterDelay: () => 'Menos retraso',
  longerDelay: () => 'Más retraso',

  measure: () => 'Medirlo con toques',
  measureText: () => 'Oirás clics durante 15 segundos. Toca con cada uno. Hacia la mitad van más despacio.',
  startClicks: () => 'Empezar los clics',
  tap: () => 'Tocar',
  tapNow: () => 'Toca con cada clic, o pulsa la barra espaciadora.',
  measured: ({ ms, within }) =>
    `El sonido llega ${ms}\u00a0ms tarde, con un margen de ${within}\u00a0ms. Si las palabras aún se iluminan demasiado pronto o tarde, cambia el retraso a mano: mucha gente toca un poco antes.`,
  useDelay: ({ ms }) => `Usar ${ms}\u00a0ms`,
  measureAgain: () => 'Medir de nuevo',
  tooFewTaps: () => 'Han sido muy pocos toques para medirlo. Toca con cada clic que oigas.',
  unevenTaps: () =>
    'Los toques no han seguido los clics, así que no se ha cambiado nada. Inténtalo de nuevo y toca con cada clic que oigas.',
  outOfRange: () =>
    'El sonido llega demasiado pronto o demasiado tarde para corregirlo aquí. Los límites son −300 y 2000 ms.',
  noClicks: () => 'No se han podido reproducir los clics. Inténtalo de nuevo.',
  back: () => 'Atrás',
} satisfies Translation<typeof english>;
