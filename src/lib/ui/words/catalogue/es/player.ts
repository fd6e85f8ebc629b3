import type { Translation } from '../../area.ts';
import type { words as english } from '../player.ts';

export const words = {
  player: () => 'Reproductor',
  nowPlaying: () => 'En reproducción',
  play: () => 'Reproducir',
  playNamed: ({ title }) => `Reproducir ${title}`,
  pauseNamed: ({ title }) => `Pausar ${title}`,
  pause: () => 'Pausar',
  back15Seconds: () => 'Retroceder 15 segundos',
  forward30Seconds: () => 'Avanzar 30 segundos',
  previousParagraph: () => 'Párrafo anterior',
  nextParagraph: () => 'Párrafo siguiente',
  showAllControls: () => 'Mostrar todos los controles',
  showLess: () => 'Menos',

  placeInStory: () => 'Posición en la historia',
  placeInChapter: ({ chapter, time }) => `${chapter}, ${time}`,
  quotation: ({ words }) => `“${words}”`,
  timeLeft: ({ left }) => `quedan ${left}`,
  timeLeftInChapter: ({ left }) => `quedan ${left} del capítulo`,

  speed: () => 'Velocidad',
  chapters: () => 'Capítulos',
  bookmark: () => 'Marcador',
  more: () => 'Más',
  sleepTimer: () => 'Temporizador para dormir',
  sleep: () => 'Dormir',
  stopsIn: ({ time }) => `Se detiene en ${time}`,
  slower: () => 'Más lento',
  faster: () => 'Más rápido',
  commonSpeeds: () => 'Velocidades habituales',
  restTakes: ({ time }) => `A esta velocidad, el resto de la historia dura ${time}.`,

  useSpeedForNewStories: ({ speed }) => `Usar ${speed} también en historias nuevas`,
  isSpeedOfNewStories: () => 'Las historias nuevas empiezan a esta velocidad.',
  partNotLoaded: () => 'No se ha podido cargar. Comprueba tu conexión e inténtalo de nuevo.',

  recentPlaces: () => 'Posiciones recientes',
  noRecentPlaces: () => 'Cuando pauses o saltes a otra posición, aquí aparecerá la que has dejado.',
  youPaused: ({ when }) => `Pausaste aquí ${when}`,
  youJumped: ({ when }) => `Saltaste desde aquí ${when}`,

  pausedForOtherWindow: () => 'Otra ventana ha tomado el control. Pulsa Reproducir para seguir aquí.',
  pausedByDevice: () => 'El sonido se ha interrumpido. Pulsa Reproducir para seguir.',
  pausedForYourTurn: () => 'Te toca. Pulsa Reproducir para seguir.',
  pausedBySleepTimer: () => 'El temporizador detuvo la voz. Pulsa Reproducir para seguir.',
  pausedByBrowser: () => 'El navegador te espera. Pulsa Reproducir para empezar.',

  movedTo: ({ title }) => `Has saltado a “${title}”.`,
  movedElsewhere: () => 'Has saltado a otra posición.',
  undo: () => 'Deshacer',

  skippedParagraph: ({ number }) => `El párrafo ${number}`,
  skippedPart: () => 'Una parte de este capítulo',
  skippedUnreachable: ({ what }) => `${what} se ha omitido: no se ha podido cargar su audio.`,
  skippedSignIn: ({ what }) => `${what} se ha omitido: puede que tengas que iniciar sesión en esta red.`,
  skippedMissing: ({ what }) => `${what} se ha omitido: su audio no está en el servidor.`,
  skippedDamaged: ({ what }) => `${what} se ha omitido: su audio está dañado.`,

  skipThem: () => 'Omitirlos',
  skipParagraph: () => 'Omitir este párrafo',
  unreachableTitle: () => 'No se puede acceder a la voz',
  unreachableText: () =>
    'Puede que no tengas conexión o que el servidor no responda. Lo que sigue no está descargado. Podrás reproducir la voz en cuanto se pueda acceder a ella. Tu posición está guardada y puedes seguir leyendo.',
  signInTitle: () => 'Puede que tengas que iniciar sesión en esta red',
  signInText: () =>
    'La red ha enviado una página suya en lugar de la voz. Inicia sesión o usa otra red y podrás reproducir la voz. Tu posición está guardada y puedes seguir leyendo.',
  missingTitle: () => 'Estos párrafos no tienen sonido',
  missingText: () =>
    'Su audio no está en el servidor. Puedes omitirlos o intentarlo más tarde. Tu posición está guardada y puedes seguir leyendo.',
  damagedTitle: () => 'Estos párrafos están dañados',
  damagedText: () =>
    'Su audio está dañado en el servidor y en este dispositivo no hay ninguna copia en buen estado. Puedes omitirlos o intentarlo más tarde. Tu posición está guardada y puedes seguir leyendo.',
  ownSoundText: () =>
    'Su audio no se puede leer en este dispositivo. Inténtalo otra vez. Si no funciona, quita el libro en la biblioteca y vuelve a añadir su archivo. Tu posición está guardada y puedes seguir leyendo.',
  unplayableTitle: () => 'Este navegador no puede reproducir la voz',
  unplayableText: () =>
    'El audio se ha cargado dos veces, pero el navegador no ha podido reproducirlo. Inténtalo de nuevo o abre la historia en otro navegador. Tu posición está guardada y puedes seguir leyendo.',
  noDeviceTitle: () => 'No se ha encontrado ningún dispositivo de sonido',
  noDeviceText: () =>
    'El navegador no ha encontrado dónde reproducir la voz. Revisa tu altavoz o tus auriculares e inténtalo de nuevo. Si no sirve, cierra el navegador y vuelve a abrirlo. Tu posición está guardada y puedes seguir leyendo.',
  silentTitle: () => 'La voz se ha cortado',
  silentText: () =>
    'Algo en el navegador o en este dispositivo ha detenido el sonido. Inténtalo de nuevo para seguir desde aquí. Tu posición está guardada y puedes seguir leyendo.',
  internalTitle: () => 'Algo ha fallado en la aplicación',
  internalText: () =>
    'Un error de la aplicación ha detenido la voz. Inténtalo de nuevo para seguir desde aquí. Si no sirve, recarga la página. Tu posición está guardada y puedes seguir leyendo.',
} satisfies Translation<typeof english>;
