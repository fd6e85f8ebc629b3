import type { Translation } from '../../area.ts';
import { grouped, plural } from '../../plural.ts';
import type { words as english } from '../bookmarks.ts';

export const words = {
  bookmarks: () => 'Marcadores',
  addHere: () => 'Añadir aquí',
  noBookmarks: () =>
    'Aquí no hay nada todavía. Un marcador guarda la palabra que se oye, con su línea y, si quieres, una nota.',
  withoutText: () => 'Un punto sin texto',
  keptWhen: ({ place, when }) => `${place}. Guardado ${when}`,

  note: () => 'Nota',
  addNote: () => 'Añadir una nota',
  editNote: () => 'Editar la nota',
  saveNote: () => 'Guardar',
  cancel: () => 'Cancelar',
  deleteBookmark: () => 'Eliminar',
  copyBookmark: () => 'Copiar',
  copyAll: () => 'Copiar todos',

  bookmarkSet: () => 'Marcador añadido.',
  deleted: () => 'El marcador se ha eliminado.',
  copiedBookmark: () => 'Copiado, con un enlace a este punto.',
  copiedAll: () => 'Copiado.',
  notStored: () =>
    'Tu dispositivo no ha podido guardarlo: durará hasta que se cierre esta página. Libera algo de espacio e inténtalo de nuevo.',
  textNotReady: () => 'El texto aún se está cargando. Inténtalo de nuevo dentro de un momento.',

  ribbon: ({ count }) =>
    plural(count, { one: 'Marcador en este párrafo', other: `${count} marcadores en este párrafo` }),

  yourNotes: () => 'Tus notas',
  aboutNotes: () =>
    'Todos los marcadores y notas de todas las historias. Solo están en este dispositivo: en un archivo puedes conservarlos o llevarlos a otro.',
  saveMarkdown: () => 'Guardar como Markdown',
  saveJson: () => 'Guardar como JSON',
  importJson: () => 'Importar JSON',
  nothingToSave: () => 'Todavía no hay marcadores.',
  saved: ({ count }) =>
    plural(count, {
      one: `Se ha guardado ${grouped(count)} marcador.`,
      other: `Se han guardado ${grouped(count)} marcadores.`,
    }),

  added: ({ count }) =>
    plural(count, {
      one: `Se ha añadido ${grouped(count)} marcador.`,
      other: `Se han añadido ${grouped(count)} marcadores.`,
    }),
  changed: ({ count }) =>
    plural(count, {
      one: `${grouped(count)} era más reciente en el archivo.`,
      other: `${grouped(count)} eran más recientes en el archivo.`,
    }),
  known: ({ count }) =>
    plural(count, { one: `${grouped(count)} ya estaba aquí.`, other: `${grouped(count)} ya estaban aquí.` }),
  stayDeleted: ({ count }) =>
    plural(count, {
      one: `${grouped(count)} se eliminó aquí más tarde y sigue eliminado.`,
      other: `${grouped(count)} se eliminaron aquí más tarde y siguen eliminados.`,
    }),
  leftOut: ({ count }) =>
    plural(count, {
      one: `${grouped(count)} no se ha podido leer y se ha omitido.`,
      other: `${grouped(count)} no se han podido leer y se han omitido.`,
    }),
  noRoom: ({ count }) =>
    `No había espacio para ${grouped(count)}: una historia tiene como máximo 2000 marcadores.`,
  nothingInFile: () => 'En este archivo no hay marcadores.',
  otherFile: () =>
    'Este archivo no es de marcadores o está dañado. No se ha cambiado nada. Elige el archivo JSON que guardó Lamplight.',
  newerFile: () =>
    'Este archivo lo guardó una versión más reciente de Lamplight. No se ha cambiado nada. Recarga la aplicación para actualizarla e inténtalo de nuevo.',
  tooLargeFile: () => 'Este archivo es demasiado grande para ser de marcadores. No se ha cambiado nada.',
  fileNotRead: () => 'No se ha podido leer el archivo. No se ha cambiado nada. Inténtalo de nuevo.',

  byAuthors: ({ names }) => `De ${names}`,
  keptOn: ({ place, day }) => `${place}. Guardado el ${day}`,
  openLink: () => 'Abrir',
} satisfies Translation<typeof english>;
