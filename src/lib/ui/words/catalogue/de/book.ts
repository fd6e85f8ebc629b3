import type { Translation } from '../../area.ts';
import type { words as english } from '../book.ts';

export const words = {
  picture: () => 'Bild',
  goToPage: () => 'Zu Seite gehen',
  go: () => 'Los',
  pagesFromTo: ({ first, last }) =>
    first === last ? `Die einzige Seite ist ${first}.` : `Die Seiten gehen von ${first} bis ${last}.`,
  noSuchPage: ({ page, first, last }) =>
    first === last
      ? `Eine Seite ${page} gibt es nicht. Die einzige Seite ist ${first}.`
      : `Eine Seite ${page} gibt es nicht. Die Seiten gehen von ${first} bis ${last}.`,
} satisfies Translation<typeof english>;
