/**
 * The files of a story, wherever they are: on the phone if they are there and right, else from the network, checked
 * against the manifest's hash either way.
 */
import type { ResourceFailure } from '#lib/core/playback/resource-failure.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { StoryFile } from '#lib/core/publication/publication.ts';
import { fileLimitBytes } from '#lib/core/published/limits.ts';
import { err, type Result } from '#lib/core/result.ts';
import type { FileRepository } from '#lib/storage/file-repository.ts';
import type { Http } from '../network/http.ts';
import { stallMs } from '../timeouts.ts';

const tries = 2;

export class StoryFiles {
  readonly #files: FileRepository;
  readonly #http: Http;
  readonly #root: string;

  /** `root`: the address of the folder `stories`, with a slash at its end. */
  constructor(files: FileRepository, http: Http, root: string) {
    this.#files = files;
    this.#http = http;
    this.#root = root;
  }

  urlOf(id: PublicationId, href: string): string {
    return `${this.#root}${id}/${href}`;
  }

  /** What is stored and right; undefined where it is not. Bytes that are not what their hash says are deleted. */
  async stored(file: StoryFile): Promise<ArrayBuffer | undefined> {
    return this.#checked(file, await this.#files.read(file.sha256));
  }

  /** Reads every one back: those that are not stored, or not right, as in `stored`. */
  async notStored(files: readonly StoryFile[]): Promise<readonly StoryFile[]> {
    const read = await this.#files.readMany(files.map((file) => file.sha256));
    const checked = await Promise.all(files.map((file, i) => this.#checked(file, read[i])));
    return files.filter((_, i) => checked[i] === undefined);
  }

  async #checked(file: StoryFile, bytes: ArrayBuffer | undefined): Promise<ArrayBuffer | undefined> {
    if (!bytes) return undefined;
    if ((await sha256(bytes)) !== file.sha256) await this.#files.delete([file.sha256]);
    // The hash is right and the size is not: the manifest is wrong, and the bytes may belong to another story.
    else if (bytes.byteLength === file.sizeBytes) return bytes;
    return undefined;
  }

  /** Whether the network brings a file of which only the address is known. */
  probe(id: PublicationId, href: string): Promise<Result<unknown, ResourceFailure>> {
    return this.#http.get(this.urlOf(id, href), { limitBytes: fileLimitBytes, stallMs });
  }

  /** From the network; asked for once more where the bytes are not what the manifest says. */
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

async function isRight(bytes: ArrayBuffer, file: StoryFile): Promise<boolean> {
  return bytes.byteLength === file.sizeBytes && (await sha256(bytes)) === file.sha256;
}

/** Browsers compute hashes only on secure origins (https or localhost). Elsewhere no file can be checked. */
export function canHash(): boolean {
  return (crypto as Partial<Crypto>).subtle !== undefined;
}

/** SHA-256 as 64 lower-case hex digits. Rejects where `canHash` says no. */
export async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
