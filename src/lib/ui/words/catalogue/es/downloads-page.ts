import type { Translation } from '../../area.ts';
import { plural } from '../../plural.ts';
import type { words as english } from '../downloads-page.ts';

export const words = {
  lookingForDownloads: () => 'Mirando qué hay en este dispositivo…',
  nothingKept: () => 'Todavía no hay ninguna historia en este dispositivo.',
  nothingKeptAdvice: () => 'Descarga historias en la biblioteca para escucharlas sin conexión.',
  kept: ({ count, number, size }) =>
    plural(count, {
      one: `Hay una historia en este dispositivo, ${size}.`,
      other: `${number} historias están en este dispositivo, ${size} en total.`,
    }),
  partsKept: ({ size }) => `Hay partes de historias en este dispositivo, ${size} en total.`,
  roomLeft: ({ size }) => `Hay espacio para otros ${size}.`,

  promiseGiven: () => 'El navegador ha prometido conservar lo que hay aquí.',
  promiseNone: () => 'El navegador puede quitar descargas cuando quede poco espacio.',
  promiseRefused: () =>
    'No lo ha prometido. Es más probable que lo haga cuando Lamplight esté instalada en este dispositivo.',
  promiseAsked: () => 'El navegador te está preguntando si puede conservar lo que hay guardado aquí.',
  promiseUnknown: () => 'Este navegador no dice si conservará las descargas.',
  askToKeep: () => 'Pedir al navegador que las conserve',

  finished: () => 'Has terminado esta historia.',
  more: ({ title }) => `Más sobre la descarga de ${title}`,
  moreOfBook: ({ title }) => `Más sobre ${title}`,
  checkAgain: () => 'Comprobar de nuevo',
  checkAgainNamed: ({ title }) => `Comprobar de nuevo: ${title}`,
  updateNamed: ({ title }) => `Actualizar ${title}`,
  repairNamed: ({ title }) => `Reparar ${title}`,
  tryAgainNamed: ({ title }) => `Reintentar: ${title}`,
  removeFinished: () => 'Quitar las historias terminadas',
  removeFinishedHint: () =>
    'Cuando has escuchado una historia hasta el final y pasas a otra, se quita su descarga.',
  removeAll: () => 'Quitar todas las descargas',
} satisfies Translation<typeof english>;
