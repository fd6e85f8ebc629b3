import type { Translation } from '../../area.ts';
import type { words as english } from '../book.ts';

export const words = {
  picture: () => 'Bild',
} satisfies Translation<typeof english>;
