import type { Translation } from '../../area.ts';
import { inWords } from '../../durations.ts';
import type { words as english } from '../story.ts';

export const words = {
  aStory: () => 'Una historia',
  opening: () => 'Abriendo…',

  lengthInChapters: ({ length, chapters }) => `${length} en ${inWords(chapters)} capítulos.`,
  lessThanAMinute: () => 'Menos de un minuto.',
  lengthAlone: ({ length }) => `${length}.`,
  nothingToHear: () => 'De esta historia no hay grabación. Puedes leerla aquí.',
  readBy: ({ names }) => `Leída por ${names}.`,
  toldBy: ({ name }) => `Narrada por ${name}`,
  withVoices: ({ names }) => `con ${names}`,
  writtenBy: ({ names }) => `De ${names}`,

  withoutJavaScript: () =>
    'El reproductor y las descargas necesitan JavaScript. Actívalo para este sitio y recarga la página. Sin JavaScript puedes leer la historia aquí y escuchar los párrafos uno a uno:',
  listenToChapter: ({ title }) => `Escuchar ${title}`,
  paragraphSound: ({ number }) => `Párrafo ${number}`,

  chapterHeading: ({ number }) => `Capítulo ${inWords(number)}`,
  brokenTextOfChapter: () => 'No se puede leer el texto de este capítulo. Aun así puedes escuchar.',
  missingTextOfChapter: () =>
    'No se ha podido cargar el texto de este capítulo. Aun así puedes escuchar, y el texto aparecerá en cuanto se pueda cargar.',
  onThePhone: ({ name }) => `${name}, por teléfono`,
  downloadsNotLoaded: () =>
    'No se ha podido cargar una parte de la aplicación. Recarga esta página para descargar la historia.',
  skipToText: () => 'Saltar al texto',
  textByKeys: () => 'Texto. Las flechas eligen un párrafo o una palabra, y Enter reproduce desde ahí.',
  tapHint: () => 'Toca cualquier palabra para escuchar desde ahí.',
  backToVoice: () => 'Volver a la voz',

  whereYouWere: () => 'Donde estabas',
  youWereHere: ({ when }) => `Estabas aquí ${when}`,
  placeInChapter: ({ number, title, left }) =>
    `Capítulo ${inWords(number)}, ${title}, con ${left} por escuchar.`,
  placeInStory: ({ title, left }) => `${title}, con ${left} por escuchar.`,
  continueFromThere: () => 'Seguir desde ahí',
  playFromThere: () => 'Reproducir: seguir desde ahí',
  typeAndTheme: () => 'Letra y tema',

  aLittleEarlier: () => 'Un poco antes',
  fromBeginning: () => 'Desde el principio',

  start: () => 'Principio',
  anotherStoryIsPlaying: () => 'Se está reproduciendo otra historia',
  youFinished: ({ when }) => `Terminaste esta historia ${when}`,
  paragraphIsGone: () => 'El párrafo donde lo dejaste ya no está en la historia',
  playThisStory: () => 'Reproducir esta historia',
  playThisStoryNamed: ({ title }) => `Reproducir esta historia: ${title}`,
  playFromLink: () => 'Reproducir desde el párrafo enlazado',
  playFromLinkNamed: ({ title }) => `Reproducir desde el párrafo enlazado: ${title}`,
  fromBeginningNamed: ({ title }) => `Desde el principio: ${title}`,

  theEnd: () => 'Fin',
  youHeardAll: () => 'Has escuchado hasta el final',
  next: () => 'A continuación',
  hearAgain: () => 'Escucharla otra vez',

  notOfThisLibraryTitle: () => 'No es una historia de esta biblioteca',
  notOfThisLibraryText: () =>
    'Lo que se ha compartido no tiene ningún enlace a una historia de aquí. Encontrarás todas las historias en la biblioteca.',
  notFoundTitle: () => 'Historia no encontrada',
  notFoundText: () =>
    'No hay ninguna historia en esta dirección. Encontrarás todas las historias en la biblioteca.',
  unreachableTitle: () => 'No se puede acceder a esta historia',
  unreachableText: () =>
    'Puede que no tengas conexión o que el servidor no responda. La historia no está descargada, pero se abrirá en cuanto se pueda acceder a ella. Si la habías empezado, tu posición está guardada.',
  signInTitle: () => 'Puede que tengas que iniciar sesión en esta red',
  signInText: () =>
    'La red ha enviado una página suya en lugar de la historia, y la historia no está descargada. Inicia sesión o usa otra red y la historia se abrirá. Si la habías empezado, tu posición está guardada.',
  appIncompleteTitle: () => 'Falta una parte de la aplicación',
  appIncompleteText: () =>
    'No se ha podido cargar la parte que reproduce la historia. Se cargará en cuanto vuelvas a tener conexión. Tus posiciones y descargas están a salvo.',
  brokenTitle: () => 'No se puede leer esta historia',
  brokenText: () =>
    'Hay un error en la forma en que se publicó, así que no se puede abrir. Las demás historias no están afectadas, y tus posiciones y descargas están a salvo. Solo quienes publican la historia pueden arreglarlo.',
  insecureTitle: () => 'Esta dirección no es segura',
  insecureText: () =>
    'Cada archivo de una historia se comprueba antes de mostrarlo, y el navegador solo puede hacerlo con una conexión segura. Abre la biblioteca en una dirección que empiece por https.',
  unexpectedTitle: () => 'No se ha podido abrir esta historia',
  unexpectedText: () => 'Algo ha fallado en la aplicación. Tus posiciones y descargas están a salvo.',

  ownElsewhereTitle: () => 'Este libro no está en este dispositivo',
  ownElsewhereText: () =>
    'Se añadió desde un archivo, en otro dispositivo o antes de quitarlo de aquí. Añade el mismo archivo en la biblioteca y seguirá donde lo dejaste.',
  storageTitle: () => 'Ahora no se puede leer este libro',
  storageText: () =>
    'El almacenamiento de este dispositivo no responde. Inténtalo otra vez, o cierra la app y vuelve a abrirla.',
} satisfies Translation<typeof english>;
