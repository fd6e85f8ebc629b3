/** What the listener can change of an own book, as the screens see it. */
import { coverInFile, shownBook } from './shown-book.ts';
import type { StoredBook } from './stored-book.ts';

export interface BookDetails {
  readonly title: string;
  readonly authors: readonly string[];
  /** BCP 47; empty where it is not known. */
  readonly language: string;
  readonly cover: CoverKind;
}

/** `file`: the one that came with the book. `chosen`: by the listener. */
export type CoverKind = 'file' | 'chosen' | 'drawn';

export interface EditableBook {
  /** As it is now. */
  readonly now: BookDetails;
  /** As it was in the file that it came from. */
  readonly inFile: BookDetails;
  /** Addresses of the cover that came with it, and of the one that was chosen. */
  readonly coverInFile?: string;
  readonly chosenCover?: string;
}

/** A picture, ready to be stored. */
export interface CoverPicture {
  readonly bytes: ArrayBuffer;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
}

/** What is not in it stays as it is. */
export interface BookEdit {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly language?: string;
  readonly cover?: 'file' | 'drawn' | CoverPicture;
}

/** `gone`: it was removed meanwhile. */
export type EditProblem = 'full' | 'storage' | 'gone';

export function editableBook(book: StoredBook): EditableBook {
  const chosen = book.changes?.cover;
  const cover = coverInFile(book);
  const kindInFile = cover ? 'file' : 'drawn';
  return {
    now: detailsOf(shownBook(book), typeof chosen === 'object' ? 'chosen' : (chosen ?? kindInFile)),
    inFile: detailsOf(book, kindInFile),
    ...(cover && { coverInFile: cover.href }),
    ...(typeof chosen === 'object' && { chosenCover: chosen.href }),
  };
}

function detailsOf(
  { title, authors, language = '' }: Pick<StoredBook, 'title' | 'authors' | 'language'>,
  cover: CoverKind,
): BookDetails {
  return { title, authors, language, cover };
}
