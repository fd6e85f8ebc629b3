import type { Translation } from '../../area.ts';
import { grouped, plural } from '../../plural.ts';
import type { words as english } from '../own-books.ts';

export const words = {
  yourBooks: () => 'Tus libros',
  add: () => 'Añadir un libro',
  aboutAdding: () =>
    'Archivos EPUB con voz o sin ella, libros DAISY, audiolibros, y archivos de sonido con sus subtítulos. Se quedan en este dispositivo y no se envían a ninguna parte.',
  addFolder: () => 'Añadir una carpeta',
  dropHere: () => 'Suelta aquí archivos o una carpeta para añadirlos.',
  nothingInFolder: () => 'No hay ningún libro en esta carpeta.',
  sharedTooLarge: () =>
    'Estos archivos son demasiado grandes para compartirlos con Lamplight: añádelos con el botón de aquí.',
  cannotRead: () =>
    'Ahora no se pueden leer tus propios libros. Siguen aquí. Cierra la app y vuelve a abrirla.',

  waiting: () => 'En espera',
  joined: ({ count }) =>
    `Un libro de ${grouped(count)} archivos. Añadidos de uno en uno, cada uno es un libro propio.`,
  reading: () => 'Leyendo el libro…',
  storing: ({ percent }) => `Guardando, ${percent}\u00a0%`,
  doneOf: ({ done, total }) => `${done} de ${total}`,
  stopAdding: ({ name }) => `Dejar de añadir: ${name}`,
  dismiss: ({ name }) => `Ocultar el mensaje sobre ${name}`,

  added: () => 'Se ha añadido a tus libros.',
  known: () => 'Ya tienes este libro.',
  open: () => 'Abrir',
  openNamed: ({ title }) => `Abrir: ${title}`,
  partUnused: () => 'No se ha podido usar todo lo que contiene',
  withoutVoice: () => 'No tiene voz. Puedes leerlo aquí.',
  missingFile: ({ path }) => `Le falta un archivo: ${path}.`,
  unresolvedText: ({ count }) =>
    plural(count, {
      one: `${count} pasaje de la voz no tiene texto en el libro. Lo oyes, pero no se ilumina nada.`,
      other: `${count} pasajes de la voz no tienen texto en el libro. Los oyes, pero no se ilumina nada.`,
    }),
  unusableClips: ({ count }) =>
    plural(count, {
      one: `${count} fragmento de la voz no se puede reproducir y se omite.`,
      other: `${count} fragmentos de la voz no se pueden reproducir y se omiten.`,
    }),

  unknownFormat: () =>
    'Esto no es un libro que Lamplight pueda leer. Lee archivos EPUB, libros DAISY, audiolibros empaquetados y archivos de sonido como m4b y mp3.',
  lockedBy: ({ lock }) =>
    `Este libro está bloqueado por ${lock}, y solo puede abrirlo la app de la tienda o de la biblioteca. Lamplight necesita una copia sin bloqueo.`,
  lcp: () => 'Readium LCP',
  adobe: () => 'Adobe DRM',
  locked: () =>
    'Este libro está bloqueado, y solo puede abrirlo la app de la tienda o de la biblioteca. Lamplight necesita una copia sin bloqueo.',
  tooMuch: () =>
    'Este archivo contiene más de lo que Lamplight puede leer. Puede que una edición más pequeña funcione.',
  broken: () =>
    'Este libro está dañado y no se puede leer. Consigue el archivo otra vez y vuelve a añadirlo.',
  full: ({ needed }) =>
    `No hay espacio suficiente en este dispositivo: se necesitan ${needed}. Libera espacio y vuelve a añadir el libro.`,
  fullWithFree: ({ needed, free }) =>
    `No hay espacio suficiente en este dispositivo: se necesitan ${needed} y hay ${free} libres. Libera espacio y vuelve a añadir el libro.`,
  storageFails: () =>
    'Ahora no se puede guardar nada en este dispositivo. Cierra la app, vuelve a abrirla y añade el libro otra vez.',
  unreadable: () =>
    'El navegador no puede leer este archivo. Puede que se haya movido o eliminado. Elígelo otra vez.',
  insecure: () =>
    'Los libros solo se pueden añadir con una conexión segura. Abre la biblioteca en una dirección que empiece por https.',
  appIncomplete: () =>
    'No se ha podido cargar una parte de la app. Añade el libro otra vez cuando tengas conexión.',
  unexpected: () => 'Algo ha fallado en la app y el libro no se ha añadido. Inténtalo otra vez.',

  edit: () => 'Editar el libro',
  editNamed: ({ title }) => `Editar el libro: ${title}`,
  title: () => 'Título',
  titleMissing: () => 'Un libro necesita un título.',
  authors: () => 'Autoría',
  authorsHint: () => 'Varios nombres: uno en cada línea.',
  language: () => 'Idioma del libro',
  languageHint: () => 'Decide en qué dirección va el texto y cómo se dividen sus palabras.',
  unknownLanguage: () => 'No se sabe',
  asInFile: ({ value }) => `Como en el archivo: ${value}`,
  cover: () => 'Portada',
  coverInFile: () => 'Del archivo',
  coverChosen: () => 'Tu imagen',
  coverDrawn: () => 'Dibujada',
  chooseCover: () => 'Elegir una imagen',
  noPicture: () => 'No es una imagen que se pueda mostrar. Elige un archivo JPEG, PNG, WebP, AVIF o GIF.',
  save: () => 'Guardar',
  cancel: () => 'Cancelar',
  editFull: () =>
    'No hay espacio suficiente en este dispositivo, y no se ha cambiado nada. Libera espacio y vuelve a guardar.',
  editNotStored: () => 'No se ha podido guardar, y no se ha cambiado nada. Vuelve a guardar.',
  editGone: () => 'Este libro ya no está en este dispositivo.',
} satisfies Translation<typeof english>;
