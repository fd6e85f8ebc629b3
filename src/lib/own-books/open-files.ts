import type { ImportProblem } from '#lib/core/own-books/imported-book.ts';
import { ok, type Result } from '#lib/core/result.ts';
import type { BookFiles } from './book-files.ts';
import { givenFiles, type GivenBook } from './given-book.ts';
import { unwrapFiles } from './unwrap-files.ts';
import { openZip } from './zip.ts';

/** What is in the files that the listener gave: the files of a zip, or they themselves. */
export async function openFiles({ files }: GivenBook): Promise<Result<BookFiles, ImportProblem>> {
  const [first, ...others] = files;
  if (others.length > 0) return ok(givenFiles(files));
  const zip = await openZip(first.file);
  if (zip.ok) return unwrapFiles(zip.value);
  return zip.error.kind === 'unknown-format' ? ok(givenFiles(files)) : zip;
}
