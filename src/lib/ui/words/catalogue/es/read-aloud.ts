import type { Translation } from '../../area.ts';
import type { words as english } from '../read-aloud.ts';

export const words = {
  readAloud: () => 'Leer en voz alta',
  byVoice: ({ voice }) => `Voz: ${voice}`,
  byThisDevice: () => 'Con una voz de este dispositivo',
  voiceAndSpeed: () => 'Voz y velocidad',
  aboutVoices: () =>
    'De esta historia no hay grabación. La lee una voz de tu dispositivo. En muchos teléfonos se detiene cuando se apaga la pantalla.',
  voices: () => 'Voces',
  fromNetwork: ({ region }) => `${region}, necesita conexión y envía el texto a un servidor`,
  noVoice: ({ language }) =>
    `Este dispositivo no tiene voz para este idioma: ${language}. Puedes añadir una en sus ajustes, en la síntesis de voz.`,
  noVoices: () => 'Este dispositivo no dice qué voces tiene. Elige una por sí mismo.',
  voiceSilent: () => 'La voz de este dispositivo no responde. Pulsa Reproducir para intentarlo de nuevo.',
  textNotLoaded: () => 'No se puede cargar el capítulo siguiente. Pulsa Reproducir para intentarlo de nuevo.',
  readToEnd: () => 'Leída hasta el final',
} satisfies Translation<typeof english>;
