import type { Translation } from '../../area.ts';
import { plural } from '../../plural.ts';
import type { words as english } from '../backup.ts';

export const words = {
  backup: () => 'Copia de seguridad',
  aboutBackup: () =>
    'Un archivo con tus posiciones, tus marcadores, lo que has escuchado, las posiciones recientes, los tiempos de escucha y los ajustes. También nombra tus descargas, pero no incluye su sonido ni los libros que has añadido desde archivos. Impórtalo aquí o en otro dispositivo: lo que allí sea más reciente no se pierde.',
  save: () => 'Guardar una copia',
  share: () => 'Compartir una copia',
  importBackup: () => 'Importar una copia',
  saved: ({ name }) => `Tu copia se ha guardado como “${name}”.`,
  reading: () => 'Leyendo la copia…',

  notMade: () =>
    'No se han podido leer tus datos en este dispositivo, así que no hay copia. Inténtalo de nuevo dentro de un momento.',
  notShared: () => 'No se ha podido compartir la copia. Prueba a guardarla.',
  foreign: () => 'Este archivo no es una copia de seguridad de Lamplight. No se ha cambiado nada.',
  damaged: () => 'Esta copia está dañada: falta una parte o se ha modificado. Aquí no se ha cambiado nada.',
  newer: () =>
    'Esta copia es de una versión más reciente de Lamplight. Recarga esta página para actualizar y vuelve a importarla. No se ha cambiado nada.',
  tooLarge: () =>
    'Este archivo es demasiado grande para ser una copia de seguridad de Lamplight. No se ha cambiado nada.',
  unreadable: () => 'No se ha podido leer este archivo. No se ha cambiado nada.',
  storageFails: () =>
    'No se han podido leer o guardar tus datos en este dispositivo. No se ha cambiado nada. Inténtalo de nuevo dentro de un momento.',

  importTitle: () => '¿Importar esta copia?',
  importedTitle: () => 'Tu copia se ha importado',
  madeWhen: ({ when }) => `Se hizo ${when}.`,
  nothingNew: () => 'Todo lo de esta copia ya está aquí.',
  willBeAdded: () => 'Se añadirá lo siguiente:',
  wasAdded: () => 'Se ha añadido lo siguiente:',
  newPlaces: ({ count }) =>
    plural(count, { one: `Tu posición en ${count} historia`, other: `Tus posiciones en ${count} historias` }),
  laterPlaces: ({ count }) =>
    plural(count, {
      one: `Una posición más reciente en ${count} historia que has empezado aquí`,
      other: `Posiciones más recientes en ${count} historias que has empezado aquí`,
    }),
  bookmarks: ({ count }) =>
    plural(count, { one: `Marcadores en ${count} historia`, other: `Marcadores en ${count} historias` }),
  heardParts: ({ count }) =>
    plural(count, {
      one: `Lo que has escuchado de ${count} historia`,
      other: `Lo que has escuchado de ${count} historias`,
    }),
  recentPlaces: ({ count }) =>
    plural(count, {
      one: `Posiciones recientes en ${count} historia`,
      other: `Posiciones recientes en ${count} historias`,
    }),
  listeningTimes: () => 'Tiempos de escucha',
  settings: ({ count }) =>
    plural(count, {
      one: `${count} ajuste que no has cambiado aquí`,
      other: `${count} ajustes que no has cambiado aquí`,
    }),
  placesStay: ({ count }) =>
    plural(count, {
      one: `${count} posición es más reciente aquí y se queda.`,
      other: `${count} posiciones son más recientes aquí y se quedan.`,
    }),
  nothingIsLost: () => 'No se pierde nada de lo que tienes aquí.',
  importIt: () => 'Importar',
  importing: () => 'Importando…',
  cancel: () => 'Cancelar',

  missingDownloads: ({ count, names }) =>
    plural(count, {
      one: `${count} historia estaba descargada allí y no está en este dispositivo: ${names}.`,
      other: `${count} historias estaban descargadas allí y no están en este dispositivo: ${names}.`,
    }),
  downloadMissing: ({ count }) => plural(count, { one: 'Descargarla', other: 'Descargarlas' }),
  downloading: () => 'La descarga ha empezado. Puedes seguirla en la página de descargas.',
} satisfies Translation<typeof english>;
