/** What is in a book besides its text. */
import { area } from '../area.ts';

export const words = area('book', {
  /** What a screen reader says of a picture of which the book says nothing. */
  picture: () => 'Picture',
});
