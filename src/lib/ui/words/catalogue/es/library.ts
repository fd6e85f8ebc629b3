import type { Translation } from '../../area.ts';
import { grouped, plural } from '../../plural.ts';
import type { words as english } from '../library.ts';

export const words = {
  about: () => 'Acerca de Lamplight',

  openingLibrary: () => 'Abriendo la biblioteca…',
  withoutJavaScript: () =>
    'El reproductor de Lamplight necesita JavaScript. Actívalo para este sitio y recarga la página. Sin JavaScript puedes leer las historias y escuchar los párrafos uno a uno:',

  stories: () => 'Historias',
  moreStories: () => 'Más historias',

  continueListening: () => 'Seguir escuchando',
  continueStory: () => 'Continuar',
  timeLeft: ({ left }) => `${left} por escuchar`,
  timeLeftDownloaded: ({ left }) => `${left} por escuchar, descargada`,

  begun: () => 'Empezada',
  finished: () => 'Terminada',
  alsoBegun: () => 'También empezadas',
  playing: () => 'En reproducción',

  listen: () => 'Escuchar',
  listenNamed: ({ title }) => `Escuchar ${title}`,

  downloaded: () => 'Descargada',
  damaged: () => 'Dañada',

  coverDownloaded: ({ title, length }) => `${title}, lista para el modo avión, ${length}`,
  coverUpdate: ({ title, length }) => `${title}, descargada, actualización disponible, ${length}`,
  coverDamaged: ({ title, length }) => `${title}, parte de la descarga está dañada, ${length}`,
  coverDamagedParagraphs: ({ title, count, length }) =>
    plural(count, {
      one: `${title}, ${grouped(count)} párrafo dañado, ${length}`,
      other: `${title}, ${grouped(count)} párrafos dañados, ${length}`,
    }),

  unreachableTitle: () => 'No se puede acceder a la biblioteca',
  unreachableText: () =>
    'Puede que no tengas conexión o que el servidor no responda. En este dispositivo todavía no hay ninguna copia de la biblioteca. Las historias aparecerán aquí en cuanto se pueda acceder a ella.',
  signInTitle: () => 'Puede que tengas que iniciar sesión en esta red',
  signInText: () =>
    'La red ha enviado una página suya en lugar de la biblioteca, y en este dispositivo todavía no hay ninguna copia de la biblioteca. Las historias aparecerán aquí cuando hayas iniciado sesión.',
  missingTitle: () => 'Aquí no hay ninguna biblioteca',
  missingText: () =>
    'El servidor funciona, pero no tiene una lista de historias. Si conoces la dirección de una historia, puedes abrirla igualmente.',
  brokenTitle: () => 'No se puede leer la biblioteca',
  brokenText: () =>
    'Hay un error en la lista de historias del servidor. Si conoces la dirección de una historia, puedes abrirla igualmente.',
  unusableTitle: () => 'No se puede mostrar ninguna historia',
  unusableText: () => 'En esta biblioteca hay historias, pero hay un error en la entrada de cada una.',
  emptyTitle: () => 'Todavía no hay historias',
  emptyText: () => 'Hasta ahora no se ha publicado nada en esta biblioteca.',

  unreachableNote: () => 'No se puede acceder a la biblioteca. Esta es la copia que hay en tu dispositivo.',
  signInNote: () =>
    'Puede que tengas que iniciar sesión en esta red. Hasta entonces, esta es la copia de la biblioteca que hay en tu dispositivo.',
  missingNote: () =>
    'Ahora mismo el servidor no tiene una lista de historias. Esta es la copia que hay en tu dispositivo.',
  brokenNote: () =>
    'Ahora mismo no se puede leer la lista de historias. Esta es la copia que hay en tu dispositivo.',
  incompleteNote: () =>
    'No se ha podido cargar una parte de la biblioteca, así que pueden faltar historias aquí.',

  cannotBeShown: ({ names }) => `No es posible mostrar: ${names}`,
  untitledStory: ({ number }) => `Historia ${number}`,
  unusableStory: ({ name, reason }) => `${name}: ${reason}.`,
  unreadableEntry: ({ name, where, reason }) =>
    `${name}: no se puede leer su entrada en la biblioteca (${where}: ${reason}).`,
  moreUnusable: ({ count }) => plural(count, { one: `Y ${count} más.`, other: `Y ${count} más.` }),
  unusableAdvice: () =>
    'Solo quienes publican esta biblioteca pueden arreglarlo. Tus posiciones y descargas están a salvo.',
} satisfies Translation<typeof english>;
