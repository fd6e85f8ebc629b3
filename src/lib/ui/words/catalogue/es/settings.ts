import type { Translation } from '../../area.ts';
import type { words as english } from '../settings.ts';

export const words = {
  theme: () => 'Tema',
  themeOfSystem: () => 'Como el dispositivo',
  themePaper: () => 'Papel',
  themeSepia: () => 'Sepia',
  themeNight: () => 'Noche',

  language: () => 'Idioma',
  languageOfBrowser: () => 'Como el navegador',
  aboutLanguage: () => 'El idioma de la aplicación. Cada historia conserva el suyo.',
  languageMissing: () => 'Este idioma no se puede cargar ahora. La aplicación lo usará en cuanto se pueda.',

  playback: () => 'Reproducción',
  speedOfNewStories: () => 'Velocidad de las historias nuevas',
  speedText: () => 'Cada historia conserva la velocidad que eliges al escucharla.',
  skipFootnotes: () => 'Omitir las notas al pie',
  skipFootnotesText: () =>
    'Las notas al pie y al final de tus propios libros siguen en la página y no se leen en voz alta.',
  comingBack: () => 'Retroceder un poco tras una pausa',
  comingBackText: () =>
    'Tras una pausa corta se vuelve a leer la frase; tras una más larga, el párrafo; y tras un día, el último minuto.',

  restoreDefaults: () => 'Restablecer',
  defaultsRestored: () => 'Todos los ajustes están como al principio.',

  device: () => 'Controles y pantalla',
  trackButtons: () => 'Anterior y siguiente en la pantalla de bloqueo saltan',
  byParagraph: () => 'Un párrafo',
  byChapter: () => 'Un capítulo',
  continueAfterInterruption: () => 'Seguir tras una interrupción',
  aboutInterruption: () =>
    'La voz sigue sola después de una llamada o cuando vuelven los auriculares. Si no, espera a que pulses Reproducir.',
  keepScreenOn: () => 'Mantener la pantalla encendida',
  aboutScreen: () => 'Mientras suena la voz y la historia está en pantalla.',

  yourData: () => 'Tus datos',
  aboutListening: () => 'Cuánto tiempo has escuchado, día a día e historia a historia.',
} satisfies Translation<typeof english>;
