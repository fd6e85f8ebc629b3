import type { Translation } from '../../area.ts';
import { plural } from '../../plural.ts';
import type { words as english } from '../sleep.ts';

export const words = {
  chooseStop: () => 'Elige cuándo se detiene la voz.',
  willStopIn: ({ time }) => `La voz se detendrá en ${time}, al final de una frase.`,
  willStopAfterParagraph: ({ time }) => `La voz se detendrá al final de este párrafo, en ${time}.`,
  willStopAfterChapter: ({ title, time }) => `La voz se detendrá al final de “${title}”, en ${time}.`,
  willStopAfterStory: ({ time }) => `La voz se detendrá al final de la historia, en ${time}.`,

  stopTheVoice: () => 'Detener la voz',
  endOfParagraph: () => 'Final de este párrafo',
  endOfChapter: () => 'Final del capítulo',
  endOfStory: () => 'Final de la historia',
  minutesUnit: () => 'min',
  minutes: ({ count }) => plural(count, { one: `${count} minuto`, other: `${count} minutos` }),

  fade: () => 'Bajar la voz poco a poco',
  fadeHint: () => 'durante los últimos 20 segundos',
  shake: ({ count }) =>
    plural(count, {
      one: `Agitar para añadir ${count} minuto`,
      other: `Agitar para añadir ${count} minutos`,
    }),
  shakeHint: () => 'en el último minuto, con la pantalla encendida',
  shakeRefused: () => 'Este dispositivo no permite que la aplicación detecte el movimiento.',
  againTonight: ({ choice }) => `Otra vez esta noche: ${choice}`,
  again: ({ choice }) => `Otra vez: ${choice}`,
  toEndOfParagraph: () => 'hasta el final del párrafo',
  toEndOfChapter: () => 'hasta el final del capítulo',
  toEndOfStory: () => 'hasta el final de la historia',
  noTimer: () => 'Sin temporizador',
  goodNight: () => 'Buenas noches',

  stoppingIn: ({ time }) => `Se detiene en ${time}`,
  moreMinutes: ({ count }) => plural(count, { one: `${count} minuto más`, other: `${count} minutos más` }),

  stoppedByTimer: ({ when }) => `El temporizador detuvo la voz ${when}`,
  whereTouched: () => 'Donde tocaste la pantalla por última vez',
  whereFadeBegan: () => 'Donde la voz empezó a bajar',
  whereStopped: () => 'Donde se detuvo la voz',
  earlier: ({ time }) => `${time} antes`,
} satisfies Translation<typeof english>;
