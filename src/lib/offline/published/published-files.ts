/** The files of published stories on their server: every one has an address of its own and is fetched whole. */
import type { ResourceFailure } from '#lib/core/playback/resource-failure.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { StoryFile } from '#lib/core/publication/publication.ts';
import { fileLimitBytes } from '#lib/core/published/limits.ts';
import { err, type Result } from '#lib/core/result.ts';
import { stallMs } from '#lib/core/timeouts.ts';
import { isRight } from '../files/stored-files.ts';
import type { Http } from '../network/http.ts';

const tries = 2;

export class PublishedFiles {
  readonly #http: Http;
  readonly #root: string;

  /** `root`: the address of the folder `stories`, with a slash at its end. */
  constructor(http: Http, root: string) {
    this.#http = http;
    this.#root = root;
  }

  urlOf(id: PublicationId, href: string): string {
    return `${this.#root}${id}/${href}`;
  }

  /** Whether the network brings a file of which only the address is known. */
  probe(id: PublicationId, href: string): Promise<Result<unknown, ResourceFailure>> {
    return this.#http.get(this.urlOf(id, href), { limitBytes: fileLimitBytes, stallMs });
  }

  /** Asked for once more where the bytes are not what the manifest says. Rejects only when `signal` aborts. */
  async fetch(
    id: PublicationId,
    file: StoryFile,
    signal?: AbortSignal,
    onProgress?: () => void,
  ): Promise<Result<ArrayBuffer, ResourceFailure>> {
    const url = this.urlOf(id, file.href);
    for (let attempt = 1; ; attempt++) {
      const got = await this.#http.get(url, {
        limitBytes: file.sizeBytes,
        stallMs,
        ...(signal && { signal }),
        ...(onProgress && { onProgress }),
        // A wrong copy may sit in the browser's own cache.
        isFresh: attempt > 1,
        isTrack: file.mediaType.startsWith('audio/'),
      });
      if (got.ok && (await isRight(got.value, file))) return got;
      if (!got.ok && got.error.kind !== 'damaged') return got;
      if (attempt === tries)
        return err({ kind: 'damaged', detail: `${url}: the bytes do not match the manifest` });
    }
  }
}
