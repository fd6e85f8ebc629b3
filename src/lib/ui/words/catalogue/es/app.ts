import type { Translation } from '../../area.ts';
import type { words as english } from '../app.ts';

export const words = {
  appName: () => 'Lamplight',
  appDescription: () =>
    'Historias leídas en voz alta, con cada palabra iluminada mientras se dice. Escúchalas en tu teléfono, con o sin conexión.',
  storyPicture: () => 'Una historia: la palabra que se dice está iluminada',
  libraryPicture: () => 'La biblioteca y el punto donde lo dejaste',

  pageTitle: ({ title }) => `${title} – Lamplight`,

  library: () => 'Biblioteca',
  downloads: () => 'Descargas',
  settings: () => 'Ajustes',
  pages: () => 'Páginas',
  goToLibrary: () => 'Ir a la biblioteca',
  tryAgain: () => 'Reintentar',
  trying: () => 'Reintentando…',
  close: () => 'Cerrar',
  search: () => 'Buscar',
  technicalDetails: () => 'Detalles técnicos',

  appUpdated: ({ news }) => `Lamplight se ha actualizado. ${news}`,
  whatIsNew: () =>
    'Hay capítulos, búsqueda, ajustes, una página de descargas, atajos de teclado para todo y una velocidad para cada historia.',

  needsJavaScript: () =>
    'Lamplight necesita JavaScript para reproducir historias. Actívalo para este sitio y recarga la página.',

  pageNotFoundTitle: () => 'Página no encontrada',
  pageNotFoundText: () =>
    'Puede que la dirección esté incompleta o sea antigua. Encontrarás todas las historias en la biblioteca.',

  appErrorTitle: () => 'Algo ha fallado en la aplicación',
  appErrorText: () =>
    'Tu posición y tus descargas están a salvo. Inténtalo de nuevo. Si vuelve a ocurrir, avisa a quienes administran esta biblioteca.',
} satisfies Translation<typeof english>;
