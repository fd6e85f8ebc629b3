import type { ImportedBook, ImportedChapter } from '#lib/core/own-books/imported-book.ts';

/** A book or a text, as far as a script can hold it. */
export interface Source extends Pick<
  ImportedBook,
  'title' | 'subtitle' | 'description' | 'authors' | 'language'
> {
  readonly chapters: readonly ImportedChapter[];
  /** It is a script already, and stays as it is. */
  readonly script?: string;
  /** In plain words: what is not in the script, and what is otherwise in it. */
  readonly remarks: readonly string[];
}
