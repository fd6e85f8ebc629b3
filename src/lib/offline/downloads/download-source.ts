import type { ResourceFailure } from '#lib/core/playback/resource-failure.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Publication, StoryFile } from '#lib/core/publication/publication.ts';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import type { Result } from '#lib/core/result.ts';

/**
 * What the downloads know of a source of books: every `BookSource` (`app/book-source.ts`) is one. A version of a book is
 * described by a text, which is stored with the download. Only the source can read it: for a published story it is the
 * manifest.
 */
export interface DownloadSource extends VersionReader {
  /** The newest version there is. */
  fetchVersion(id: PublicationId, signal?: AbortSignal): Promise<Result<string, StoryProblem>>;
  /**
   * A file with the right bytes: the source compares them with the size and hash. Rejects only when `signal` aborts. Calls
   * `onProgress` whenever some bytes have come.
   */
  fetchFile(
    id: PublicationId,
    file: StoryFile,
    signal?: AbortSignal,
    onProgress?: () => void,
  ): Promise<Result<ArrayBuffer, ResourceFailure>>;
}

export interface VersionReader {
  /** What a version consists of. Its files are stored under their hashes, by which they are read back. */
  readVersion(id: PublicationId, version: string): Result<Publication, StoryProblem>;
}
