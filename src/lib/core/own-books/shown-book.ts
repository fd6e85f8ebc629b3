/** An own book as the listener wants it: what they have changed takes the place of what came from its file. */
import type { Cover } from '../publication/publication.ts';
import type { StoredBook } from './stored-book.ts';

export function shownBook({ changes, language: inFile, ...book }: StoredBook): Omit<StoredBook, 'changes'> {
  const { title = book.title, authors = book.authors, language = inFile } = changes ?? {};
  return { ...book, title, authors, ...(language && { language }) };
}

/** Undefined where one is drawn. */
export function shownCover(book: StoredBook): Cover | undefined {
  const chosen = book.changes?.cover;
  if (chosen === 'drawn') return undefined;
  return chosen ? { ...chosen, own: true } : coverInFile(book);
}

/** The one that came with the book. */
export function coverInFile({ cover, files }: StoredBook): Cover | undefined {
  const file = cover && files[cover.file];
  if (!file) return undefined;
  const { width, height, sha256 } = cover;
  return { ...file, width, height, sha256, own: true };
}
