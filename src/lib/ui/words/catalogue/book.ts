/** What is in a book besides its text. */
import { area } from '../area.ts';

export const words = area('book', {
  /** What a screen reader says of a picture of which the book says nothing. */
  picture: () => 'Picture',

  // Pages of the printed book. All values are what is printed on a page: "12", "xiv".
  goToPage: () => 'Go to page',
  /** On the button beside the field for the page. */
  go: () => 'Go',
  pagesFromTo: ({ first, last }: { first: string; last: string }) =>
    first === last ? `The only page is ${first}.` : `The pages go from ${first} to ${last}.`,
  noSuchPage: ({ page, first, last }: { page: string; first: string; last: string }) =>
    first === last
      ? `There is no page ${page}. The only page is ${first}.`
      : `There is no page ${page}. The pages go from ${first} to ${last}.`,
});
