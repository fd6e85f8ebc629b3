import type { ContentOptions } from '#lib/core/epub/content/read-content.ts';
import type { ImportedBook, ImportProblem } from '#lib/core/own-books/imported-book.ts';
import { err, type Result } from '#lib/core/result.ts';
import { readAudioBook } from './audio/read-audio-book.ts';
import { readPackagedAudiobook } from './audio/read-packaged-audiobook.ts';
import type { BookFiles } from './book-files.ts';
import { readDaisy } from './daisy/read-daisy.ts';
import { readEpub } from './epub/read-epub.ts';

/**
 * A book from the listener's files. It is what its content says that it is, whatever its name. `name`: of what the listener
 * chose, for books that have no title. `leaveOut`: what is told of notes and the like, which are left out of an EPUB then.
 */
export async function readBook(
  files: BookFiles,
  name: string,
  leaveOut?: ContentOptions['leaveOut'],
): Promise<Result<ImportedBook, ImportProblem>> {
  try {
    const epub = await readEpub(files, leaveOut);
    if (epub.ok || epub.error.kind !== 'unknown-format') return epub;
    return (
      (await readDaisy(files, name)) ??
      (await readPackagedAudiobook(files, name)) ??
      (await readAudioBook(files, name))
    );
  } catch (error) {
    // A bug of ours must not look like a crash: the file is reported as unreadable, with the error as its detail.
    return err({ kind: 'broken', detail: error instanceof Error ? error.message : String(error) });
  }
}
