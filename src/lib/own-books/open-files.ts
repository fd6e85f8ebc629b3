import type { ImportProblem } from '#lib/core/own-books/imported-book.ts';
import { ok, type Result } from '#lib/core/result.ts';
import type { BookFiles } from './book-files.ts';
import { openZip } from './zip.ts';

/** What is in a file that the listener chose: the files of a zip, or the file itself. */
export async function openFiles(file: File): Promise<Result<BookFiles, ImportProblem>> {
  const zip = await openZip(file);
  return zip.ok || zip.error.kind !== 'unknown-format' ? zip : ok(oneFile(file));
}

function oneFile(file: File): BookFiles {
  return {
    paths: [file.name],
    bytes: async (path, limitBytes) =>
      path === file.name && file.size <= limitBytes ? new Uint8Array(await file.arrayBuffer()) : undefined,
    blob: (path) => Promise.resolve(path === file.name ? file : undefined),
  };
}
