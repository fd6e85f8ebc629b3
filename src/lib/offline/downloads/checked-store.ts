/**
 * Writes the files of a download in batches and reads each batch back, while the next files are fetched. Only `add`
 * waits for it, where too much would be in memory otherwise.
 */
import type { StoryFile } from '#lib/core/publication/publication.ts';
import type { FileRepository } from '#lib/storage/file-repository.ts';
import type { StoredFiles } from '../files/stored-files.ts';

/** Bytes that are written or read in one transaction: enough to be fast, little enough to lose. */
const batchLimit = { files: 16, bytes: 2_000_000 };

interface Fetched {
  readonly file: StoryFile;
  readonly bytes: ArrayBuffer;
}

export class CheckedStore {
  readonly #files: FileRepository;
  readonly #stored: StoredFiles;
  readonly #pending: Fetched[] = [];
  readonly #wrong: StoryFile[] = [];
  /** All writes so far; rejects with the first failure. */
  #written: Promise<unknown> = Promise.resolve();
  #room: Promise<unknown> = Promise.resolve();
  #checked: Promise<unknown> = Promise.resolve();
  #leftFiles = 0;
  #onProgress: (leftFiles: number) => void = () => undefined;

  constructor(files: FileRepository, stored: StoredFiles) {
    this.#files = files;
    this.#stored = stored;
  }

  /** Resolves once there is room for more. Rejects where the store failed before. */
  async add(fetched: Fetched): Promise<void> {
    this.#pending.push(fetched);
    if (isFull(this.#pending.map(({ file }) => file))) {
      // One batch may wait while another is written.
      this.#room = this.#written;
      void this.flush().catch(() => undefined);
    }
    await this.#room;
  }

  /** Begins at once to write all that was added; resolves once that is done. */
  flush(): Promise<unknown> {
    const batch = this.#pending.splice(0);
    if (batch.length === 0) return this.#written;
    const writing = this.#files.write(batch);
    this.#written = afterBoth(this.#written, writing);
    this.#checkAfter(
      writing,
      batch.map(({ file }) => file),
    );
    return this.#written;
  }

  /** Reads back what was stored before. */
  check(files: readonly StoryFile[]): void {
    for (const batch of inBatches(files)) this.#checkAfter(Promise.resolve(), batch);
  }

  /** The files that did not read back right, once everything has been read. */
  async checked(onProgress: (leftFiles: number) => void): Promise<readonly StoryFile[]> {
    this.#onProgress = onProgress;
    onProgress(this.#leftFiles);
    await this.#checked;
    return this.#wrong;
  }

  /** One batch is in memory at a time. */
  #checkAfter(written: Promise<unknown>, batch: readonly StoryFile[]): void {
    this.#leftFiles += batch.length;
    this.#checked = afterBoth(this.#checked, written).then(async () => {
      this.#wrong.push(...(await this.#stored.notStored(batch)));
      this.#leftFiles -= batch.length;
      this.#onProgress(this.#leftFiles);
    });
    this.#checked.catch(() => undefined);
  }
}

/** Callers that wait for it see the failure. After a stop nobody waits, and a failure does not matter. */
function afterBoth(one: Promise<unknown>, other: Promise<unknown>): Promise<unknown> {
  const both = Promise.all([one, other]);
  both.catch(() => undefined);
  return both;
}

function isFull(files: readonly StoryFile[]): boolean {
  return (
    files.length >= batchLimit.files ||
    files.reduce((sum, file) => sum + file.sizeBytes, 0) >= batchLimit.bytes
  );
}

function inBatches(files: readonly StoryFile[]): readonly (readonly StoryFile[])[] {
  const batches: StoryFile[][] = [];
  for (const file of files) {
    const last = batches.at(-1);
    if (last && !isFull(last)) last.push(file);
    else batches.push([file]);
  }
  return batches;
}
