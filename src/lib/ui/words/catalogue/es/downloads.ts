import type { Translation } from '../../area.ts';
import { grouped, plural } from '../../plural.ts';
import type { words as english } from '../downloads.ts';

export const words = {
  download: () => 'Descargar',
  update: () => 'Actualizar',
  repair: () => 'Reparar',
  stopDownload: () => 'Detener la descarga',
  removeDownload: () => 'Quitar la descarga',
  dismiss: () => 'Descartar',
  downloadNamed: ({ title }) => `Descargar ${title}`,
  stopDownloadNamed: ({ title }) => `Detener la descarga de ${title}`,
  removeDownloadNamed: ({ title }) => `Quitar la descarga de ${title}`,
  dismissNamed: ({ title }) => `Descartar el mensaje sobre ${title}`,

  notDownloaded: () => 'Sin descargar',
  notAvailableOffline: () => 'Solo con conexión',
  stoppedAt: ({ percent }) => `Detenida al ${percent}\u00a0%`,
  waiting: () => 'Esperando para empezar',
  startsByItself: () => 'Empezará automáticamente.',
  downloading: ({ percent }) => `Descargando, ${percent}\u00a0%`,
  doneOf: ({ done, total }) => `${done} de ${total}. Ya puedes escuchar.`,
  checking: ({ percent }) => `Comprobando, ${percent}\u00a0%`,
  checkingEveryFile: () => 'Comprobando que todos los archivos estén completos.',
  ready: () => 'Lista para el modo avión',
  checked: ({ size, when }) => `${size}, comprobada ${when}.`,
  mayBeRemoved: () => 'El navegador puede quitarla cuando quede poco espacio.',
  sizeAndRoom: ({ size, free }) => `${size}. Hay espacio para ${free}.`,
  tooLittleRoom: ({ size, free }) => `${size}. No hay espacio suficiente: ${free} libres.`,
  couldRemove: ({ names }) => `Para hacer espacio, podrías quitar ${names}.`,
  finishedNamed: ({ title, size }) => `${title} (terminada, ${size})`,
  titleAndSize: ({ title, size }) => `${title} (${size})`,
  makeRoomElsewhere: () => 'Elimina otra cosa de este dispositivo para hacer espacio e inténtalo de nuevo.',
  goToDownloads: () => 'Ir a las descargas',
  updateAvailable: () => 'Hay una actualización disponible',
  updateSize: ({ size }) =>
    `La versión que tienes se sigue pudiendo escuchar. La actualización ocupa ${size}.`,
  partDamaged: () => 'Parte de la descarga está dañada',
  voiceIsWhole: () => 'Aun así puedes escuchar toda la historia.',
  paragraphsDamaged: ({ count }) =>
    plural(count, {
      one: `${grouped(count)} párrafo está dañado`,
      other: `${grouped(count)} párrafos están dañados`,
    }),
  otherParagraphsPlay: ({ count }) =>
    plural(count, {
      one: 'El otro párrafo se puede escuchar.',
      other: `Los otros ${grouped(count)} se pueden escuchar.`,
    }),
  nothingPlays: () => 'Repara la descarga para escuchar sin conexión.',
  noLongerPublished: () => 'Ya no está publicada',
  noLongerPublishedButKept: () =>
    'Ya no está publicada. La historia se queda aquí hasta que quites la descarga.',

  unreachable: () => 'Detenida: no se puede conectar con el servidor',
  signIn: () => 'Detenida: puede que tengas que iniciar sesión en esta red',
  deviceFull: () => 'Detenida: no hay espacio suficiente',
  storageFails: () => 'El almacenamiento de este dispositivo no responde',
  storyMissing: () => 'Detenida: la historia no está en el servidor',
  partMissing: ({ number }) => `Detenida: la parte ${number} del audio no está en el servidor`,
  fileMissing: ({ file }) => `Detenida: ${file} no está en el servidor`,
  partWrong: ({ number }) => `Detenida: la parte ${number} del audio está dañada en el servidor`,
  fileWrong: ({ file }) => `Detenida: el archivo ${file} está dañado en el servidor`,
  brokenStory: () => 'Detenida: hay un error en la historia publicada',
  appNotStored: () => 'La propia aplicación no está guardada en este dispositivo',
  cleared: () => 'El navegador ha quitado esta historia',
  damagedDownload: () => 'La descarga está dañada',
  insecure: () => 'Esta dirección no es segura',
  unexpected: () => 'Detenida: algo ha fallado en la aplicación',

  nothingDownloaded: () => 'Todavía no se ha descargado nada.',
  partDownloaded: ({ size }) => `${size} descargados hasta ahora.`,
  spaceNeeded: ({ needed }) => `Se necesitan ${needed}.`,
  spaceNeededAndFree: ({ needed, free }) => `Se necesitan ${needed}, hay ${free} libres.`,
  moreSpaceNeeded: () => 'Se necesita más espacio en este dispositivo.',
  storageAdvice: () =>
    'En este momento no se puede guardar ni leer nada. Inténtalo de nuevo, o cierra la aplicación y vuelve a abrirla.',
  publisherAdvice: () => 'Solo quienes publican la historia pueden arreglarlo.',
  appNotStoredAdvice: () =>
    'La historia está descargada, pero no se podría abrir sin conexión. Inténtalo de nuevo cuando tengas conexión.',
  clearedAdvice: () => 'Ha eliminado los archivos descargados. Puedes volver a descargar la historia.',
  damagedDownloadAdvice: () =>
    'Descárgala de nuevo. Los archivos que estén bien no se descargarán dos veces.',
  insecureAdvice: () =>
    'El navegador solo puede comprobar historias con una conexión segura. Abre la biblioteca en una dirección que empiece por https.',
  unexpectedAdvice: () => 'Inténtalo de nuevo. Si no sirve, recarga la página.',

  saidAbsent: () => 'Esta historia no está en este dispositivo',
  saidStopped: () => 'Descarga detenida',
  saidQueued: () => 'Descarga solicitada',
  saidDownloading: () => 'Descarga iniciada',
  saidChecking: () => 'Se está comprobando la descarga',
  saidReady: () => 'Descarga completa',
  saidUpdate: () => 'Se puede descargar una versión más reciente',
  saidDamaged: () => 'La descarga ya no está completa',
  saidFailed: () => 'La descarga ha fallado',

  ownReady: () => 'En este dispositivo',
  ownAdded: ({ size, when }) => `${size}, se añadió ${when}.`,
  ownDamaged: () => 'Este libro está dañado',
  ownDamagedAdvice: () =>
    'Falta una parte de lo que se había guardado. Quítalo y vuelve a añadir su archivo.',
  ownGone: () =>
    'Este libro ya no está en este dispositivo. Añade su archivo en la biblioteca para volver a tenerlo.',
  removeBook: () => 'Quitar libro',
  removeBookNamed: ({ title }) => `Quitar libro: ${title}`,
} satisfies Translation<typeof english>;
