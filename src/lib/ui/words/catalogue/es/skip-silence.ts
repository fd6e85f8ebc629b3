import type { Translation } from '../../area.ts';
import type { words as english } from '../skip-silence.ts';

export const words = {
  skipSilence: () => 'Omitir silencios',
  skipSilenceText: () =>
    'Las pausas largas se acortan. No se pierde ninguna palabra, y entre las frases queda una pausa.',
  saved: ({ all }) => `Omitir silencios te ha ahorrado ${all}.`,
  savedHere: ({ all, here }) => `Omitir silencios te ha ahorrado ${all}; en esta historia, ${here}.`,

  off: () => 'Desactivado',
  light: () => 'Suave',
  medium: () => 'Medio',
  strong: () => 'Fuerte',
  offText: () => 'Se quedan todas las pausas',
  atMost: ({ seconds }) => `Pausas de ${seconds}\u00a0s como máximo`,
  saves: ({ time }) => `ahorra ${time}`,
  looking: ({ percent }) => `Buscando pausas en esta historia: ${percent}\u00a0%`,
  notDownloaded: () =>
    'Cuánto tiempo ahorra cada nivel en esta historia se sabrá cuando la historia esté descargada.',
  cannotSkip: () =>
    'El sonido de esta historia no se puede acortar en este navegador, así que sus pausas se quedan.',
  timesOfWholeStory: () =>
    'Los tiempos del reproductor cuentan todas las pausas, así que la historia termina un poco antes de lo que indican.',
} satisfies Translation<typeof english>;
