import type { Translation } from '../../area.ts';
import type { words as english } from '../save-copy.ts';

export const words = {
  saveCopy: () => 'Guardar una copia',
  saveCopyNamed: ({ title }) => `Guardar una copia: ${title}`,
  intro: () =>
    'Un archivo para otras aplicaciones y dispositivos. Se crea en este dispositivo y no se envía a ningún sitio.',

  epub: () => 'EPUB con la voz',
  epubText: () => 'Para aplicaciones de lectura. Muchas iluminan las palabras mientras se oyen.',
  epubOfText: () => 'EPUB',
  epubOfTextText: () => 'Para aplicaciones de lectura, con capítulos.',
  m4b: () => 'Archivo de audiolibro (m4b)',
  m4bText: () =>
    'Un solo archivo de sonido con capítulos y portada, para ordenadores y Android. Los reproductores de Apple piden otro sonido.',
  lpf: () => 'Paquete de audiolibro (LPF)',
  lpfText: () => 'Para aplicaciones de audiolibros: el sonido, sus capítulos y el texto con sus tiempos.',
  txt: () => 'Texto sin formato',
  txtText: () => 'Solo las palabras, sin la voz.',
  md: () => 'Guion (Markdown)',
  mdText: () => 'Para quien escribe: el texto con sus voces, para cambiarlo y volver a narrarlo.',
  subtitles: () => 'Subtítulos',
  subtitlesText: () =>
    'Muestran el texto junto al sonido o debajo de una película. Sus tiempos cuentan a lo largo de toda la historia.',
  vtt: () => 'WebVTT',
  srt: () => 'SubRip (SRT)',
  byWord: () => 'Un tiempo para cada palabra.',
  byLine: () => 'Un tiempo para cada línea.',
  about: ({ size }) => `unos ${size}`,
  lessThan: ({ size }) => `menos de ${size}`,

  downloadFirst: () => 'Para una copia con la voz, la historia tiene que estar en este dispositivo.',
  repairFirst: () => 'Para una copia con la voz, hay que reparar la descarga.',
  ownDamaged: () =>
    'Falta parte de este libro en este dispositivo, así que no puede haber una copia con la voz.',

  making: ({ percent }) => `Creando la copia, ${percent}\u00a0%`,
  makingStarts: () => 'Creando la copia…',
  keepOpen: () => 'Se interrumpe si cierras esto.',
  cancel: () => 'Cancelar',
  saved: ({ name }) => `La copia se ha guardado como “${name}”.`,
  ready: ({ name }) => `“${name}” está lista.`,
  save: () => 'Guardar',
  share: () => 'Compartir',
  notShared: () => 'No se ha podido compartir la copia. Guárdala en su lugar.',
  otherFormat: () => 'Otro formato',

  noSound: () =>
    'No se ha podido leer parte de la voz en este dispositivo, así que no hay copia. Comprueba la historia en la página de descargas e inténtalo de nuevo.',
  noText: () =>
    'No se ha podido cargar parte del texto, así que no hay copia. Comprueba tu conexión e inténtalo de nuevo.',
  full: () =>
    'No hay espacio suficiente para la copia. Libera espacio en este dispositivo e inténtalo de nuevo.',
  notWritten: () => 'No se ha podido escribir el archivo ahí. Inténtalo de nuevo y elige otro lugar.',
  tooLarge: () =>
    'Este libro ocupa más de 4\u00a0GB, y un archivo de este formato no puede contener tanto. Puedes guardar solo su texto.',
  otherSound: () =>
    'Solo un libro con sonido MP3, todo del mismo tipo, puede convertirse en m4b. Elige otro formato.',
  unexpected: () => 'Algo ha fallado en la aplicación y no hay copia. Inténtalo de nuevo.',
} satisfies Translation<typeof english>;
