import type { Translation } from '../../area.ts';
import type { words as english } from '../pages.ts';

export const words = {
  storyFileTitle: () => 'Este archivo es de una historia',
  storyFileText: () =>
    'No es una página, así que no se puede abrir aquí. Abre la historia desde la biblioteca.',
  appGoneTitle: () => 'La aplicación ya no está en este dispositivo',
  appGoneText: () =>
    'El navegador ha borrado las páginas de la aplicación, y ahora mismo no se pueden volver a cargar. Tus posiciones y descargas se guardan aparte. Inténtalo de nuevo cuando tengas conexión.',
} satisfies Translation<typeof english>;
