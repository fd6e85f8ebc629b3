/** The formats in which the app saves a copy of a book. */
import { writeEpub } from './epub.ts';
import type { ExportedBook, PackageFile } from './exported-book.ts';
import { writePlainText } from './plain-text.ts';

export const copyFormats = ['epub', 'txt'] as const;
export type CopyFormat = (typeof copyFormats)[number];

export const mediaTypes: Readonly<Record<CopyFormat, string>> = {
  epub: 'application/epub+zip',
  txt: 'text/plain',
};

/** Its sound is in the copy, too, where it has any. */
export function holdsSound(format: CopyFormat): boolean {
  return format === 'epub';
}

/** The text of the only file, or the files of a zip. `modified`: as in `writeEpub`. */
export function writeCopy(
  format: CopyFormat,
  book: ExportedBook,
  modified: string,
): string | readonly PackageFile[] {
  return format === 'txt' ? writePlainText(book) : writeEpub(book, modified);
}
