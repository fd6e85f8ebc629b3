import type { Translation } from '../../area.ts';
import type { words as english } from '../repeat.ts';

export const words = {
  repeat: () => 'Repetir',
  repeatIntro: () => 'Escucha un fragmento una y otra vez, por ejemplo para aprender un idioma.',
  thisParagraph: () => 'Este párrafo',
  thisParagraphHint: () => 'Cuando termina, la voz lo empieza de nuevo.',
  paragraphUnknown: () => 'Este capítulo no tiene párrafos que repetir.',

  fromAToB: () => 'De A a B',
  chooseA: () => 'Escucha y pulsa A en la primera palabra del fragmento.',
  chooseB: () => 'Ahora escucha y pulsa B en la última palabra.',
  partIsSet: () => 'El fragmento se repite hasta que termines la repetición o salgas de él.',
  setA: () => 'A está aquí',
  setB: () => 'B está aquí',

  pauseAfterSentences: () => 'Pausa después de cada frase',
  noPause: () => 'Ninguna',
  asLongAsSentence: () => 'Tan larga como la frase',
  untilPlay: () => 'Hasta que pulse Reproducir',
  asLongHint: () => 'En la pausa, las palabras se iluminan otra vez para que puedas decirlas.',
  untilPlayHint: () => 'La voz espera, y con Reproducir pasa a la frase siguiente.',
  endRepeat: () => 'Terminar',
  done: () => 'Listo',

  repeatingParagraph: () => 'Repitiendo este párrafo',
  repeatingFrom: ({ words }) => `Repitiendo desde “${words}”`,
  repeatingPart: () => 'Repitiendo un fragmento',
  startIsSet: () => 'A está marcada',
  pausesAreOn: () => 'Con pausa después de cada frase',
  yourTurn: () => 'Te toca',
  partEnded: () => 'El fragmento de A a B ya no se repite.',
  paragraphIsRepeated: () => 'Este párrafo se repite.',
  repeatHasEnded: () => 'Ahora no se repite nada.',
} satisfies Translation<typeof english>;
