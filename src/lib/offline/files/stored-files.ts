/** The files of books that are on the device. None is used before its bytes were compared with its size and hash. */
import type { StoryFile } from '#lib/core/publication/publication.ts';
import type { FileRepository } from '#lib/storage/file-repository.ts';

export class StoredFiles {
  readonly #files: FileRepository;

  constructor(files: FileRepository) {
    this.#files = files;
  }

  /** What is stored and right; undefined where it is not. Bytes that are not what their hash says are deleted. */
  async read(file: StoryFile): Promise<ArrayBuffer | undefined> {
    return this.#checked(file, await this.#files.read(file.sha256));
  }

  /** Reads every one back: those that are not stored, or not right, as in `read`. */
  async notStored(files: readonly StoryFile[]): Promise<readonly StoryFile[]> {
    const read = await this.#files.readMany(files.map((file) => file.sha256));
    const checked = await Promise.all(files.map((file, i) => this.#checked(file, read[i])));
    return files.filter((_, i) => checked[i] === undefined);
  }

  async #checked(file: StoryFile, bytes: ArrayBuffer | undefined): Promise<ArrayBuffer | undefined> {
    if (!bytes) return undefined;
    if ((await sha256(bytes)) !== file.sha256) await this.#files.delete([file.sha256]);
    // The hash is right and the size is not: the claim is wrong, and the bytes may belong to another story.
    else if (bytes.byteLength === file.sizeBytes) return bytes;
    return undefined;
  }
}

export async function isRight(bytes: ArrayBuffer, file: StoryFile): Promise<boolean> {
  return bytes.byteLength === file.sizeBytes && (await sha256(bytes)) === file.sha256;
}

/** Browsers compute hashes only on secure origins (https or localhost). Elsewhere no file can be checked. */
export function canHash(): boolean {
  return (crypto as Partial<Crypto>).subtle !== undefined;
}

/** As 64 lower-case hex digits. Rejects where `canHash` says no. */
async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
