import type { ImportedBook, ImportProblem } from '#lib/core/own-books/imported-book.ts';
import { err, type Result } from '#lib/core/result.ts';
import type { BookFiles } from './book-files.ts';
import { readEpub } from './epub/read-epub.ts';

/** A book from the listener's files. It is what its content says that it is, whatever its name. */
export async function readBook(files: BookFiles): Promise<Result<ImportedBook, ImportProblem>> {
  try {
    return await readEpub(files);
  } catch (error) {
    // A mistake of ours at a file that nobody thought of: the listener is told that it cannot be read.
    return err({ kind: 'broken', detail: error instanceof Error ? error.message : String(error) });
  }
}
