/** The files of one book as the listener gave them. */
import type { FileGroup, GivenPath } from '#lib/core/own-books/group-files.ts';
import type { BookFiles } from './book-files.ts';

export interface GivenFile extends GivenPath {
  readonly file: File;
}

export type GivenBook = FileGroup<GivenFile>;

/** Nothing of them is read before it is asked for. */
export function givenFiles(given: readonly GivenFile[]): BookFiles {
  // Of two files with one name, the first is the book's.
  const files = new Map([...given].reverse().map(({ path, file }) => [path, file]));
  return {
    paths: [...files.keys()].reverse(),
    bytes: async (path, limitBytes) => {
      const file = files.get(path);
      return file && file.size <= limitBytes ? new Uint8Array(await file.arrayBuffer()) : undefined;
    },
    blob: (path) => Promise.resolve(files.get(path)),
  };
}
