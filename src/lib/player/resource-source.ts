import type { ResourceFailure } from '#lib/core/playback/resource-failure.ts';
import type { Publication } from '#lib/core/publication/publication.ts';
import type { Resource } from '#lib/core/publication/resource.ts';
import type { Result } from '#lib/core/result.ts';
import type { Content } from './sound-maker.ts';

/**
 * Where the player gets the content of a resource from. It does not know whether that is stored on the device or fetched:
 * every source of books (`app/book-source.ts`) is one.
 */
export interface ResourceSource {
  /**
   * Checked against its SHA-256 where the publication gives one. A Blob may be of any length, as it need not be in memory.
   * Rejects only when `signal` aborts. Calls `onProgress` whenever some bytes have come, or another way is tried.
   */
  read(
    publication: Publication,
    resource: Resource,
    signal: AbortSignal,
    onProgress: () => void,
  ): Promise<Result<Content, ResourceFailure>>;
}
