import type { Translation } from '../../area.ts';
import type { words as english } from '../book.ts';

export const words = {
  picture: () => 'Imagen',
} satisfies Translation<typeof english>;
