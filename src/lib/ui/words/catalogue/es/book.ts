import type { Translation } from '../../area.ts';
import type { words as english } from '../book.ts';

export const words = {
  picture: () => 'Imagen',
  goToPage: () => 'Ir a la página',
  go: () => 'Ir',
  pagesFromTo: ({ first, last }) =>
    first === last ? `La única página es la ${first}.` : `Las páginas van de la ${first} a la ${last}.`,
  noSuchPage: ({ page, first, last }) =>
    first === last
      ? `No hay ninguna página ${page}. La única página es la ${first}.`
      : `No hay ninguna página ${page}. Las páginas van de la ${first} a la ${last}.`,
} satisfies Translation<typeof english>;
