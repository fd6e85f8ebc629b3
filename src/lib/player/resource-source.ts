import type { ResourceFailure } from '#lib/core/playback/resource-failure.ts';
import type { Publication } from '#lib/core/publication/publication.ts';
import type { Resource } from '#lib/core/publication/resource.ts';
import type { Result } from '#lib/core/result.ts';

/**
 * Where the player gets a track's bytes from. It does not know whether they are stored on the phone or fetched: the
 * layer `offline` has the one that does both, joined to this port by its shape where the app is built.
 */
export interface ResourceSource {
  /**
   * The bytes of a track's resource, whose SHA-256 was checked. Rejects only when `signal` aborts. Calls `onProgress` whenever
   * some of them have come, or another way to them is tried.
   */
  read(
    publication: Publication,
    resource: Resource,
    signal: AbortSignal,
    onProgress: () => void,
  ): Promise<Result<ArrayBuffer, ResourceFailure>>;
}
