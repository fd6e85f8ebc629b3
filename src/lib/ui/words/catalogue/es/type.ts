import type { Translation } from '../../area.ts';
import type { words as english } from '../type.ts';

export const words = {
  type: () => 'Letra',

  size: () => 'Tamaño',
  smaller: () => 'Más pequeña',
  larger: () => 'Más grande',
  pixels: ({ size }) => `${size} px`,

  face: () => 'Tipo de letra',
  literata: () => 'Literata',
  alegreyaSans: () => 'Alegreya Sans',
  atkinson: () => 'Atkinson Hyperlegible',
  lexend: () => 'Lexend',
  openDyslexic: () => 'OpenDyslexic',
  faceMissing: ({ name }) =>
    `${name} no se puede cargar en este momento. Hasta entonces, el texto se muestra en Literata.`,

  lineHeight: () => 'Interlineado',
  tight: () => 'Estrecho',
  medium: () => 'Normal',
  open: () => 'Amplio',

  margins: () => 'Márgenes',
  narrow: () => 'Estrechos',
  wide: () => 'Anchos',

  paragraphs: () => 'Párrafos',
  indented: () => 'Con sangría',
  spaced: () => 'Separados',

  specimen: () => 'Muestra',
  specimenBefore: () => 'La lámpara había ardido toda la noche, y nadie había pensado en apagarla. Leyó la',
  specimenWord: () => 'carta',
  specimenAfter: () => ' una vez más, despacio, como si hubiera podido cambiar mientras dormía.',
  specimenNext: () => 'Fuera pasó el primer tranvía.',
} satisfies Translation<typeof english>;
