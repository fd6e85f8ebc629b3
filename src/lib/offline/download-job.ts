/**
 * Brings all files of one story onto the phone and reads every byte back. It can be cut off at any point: what is
 * stored stays, and the next job fetches only the rest.
 */
import type { DownloadFailure, DownloadState, FailedFile } from '#lib/core/library/download-state.ts';
import type { Publication, StoryFile } from '#lib/core/publication/publication.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { FileRepository } from '#lib/storage/file-repository.ts';
import { StorageFull } from '#lib/storage/storage-failed.ts';
import { fewAtOnce } from './few-at-once.ts';
import { storePatienceMs, untilAborted, within, type Wait } from './patience.ts';
import type { Quota } from './quota.ts';
import type { StoryFiles } from './story-files.ts';

const fetchesAtOnce = 3;
/** What is written in one transaction (reference f12): enough to be quick, little enough to lose. */
const batch = { files: 12, bytes: 2_000_000 };
/** Milliseconds before each new try after the network failed. */
export const retryAfterMs: readonly number[] = [2000, 4000];

export interface DownloadPorts {
  readonly files: FileRepository;
  readonly storyFiles: StoryFiles;
  readonly quota: Quota;
  readonly wait: Wait;
}

interface Fetched {
  readonly file: StoryFile;
  readonly bytes: ArrayBuffer;
}

export class DownloadJob {
  readonly #ports: DownloadPorts;
  readonly #publication: Publication;
  readonly #signal: AbortSignal;
  readonly #report: (state: DownloadState) => void;
  #doneBytes = 0;

  constructor(
    ports: DownloadPorts,
    publication: Publication,
    signal: AbortSignal,
    report: (state: DownloadState) => void,
  ) {
    this.#ports = ports;
    this.#publication = publication;
    this.#signal = signal;
    // What still comes in after a stop must not be said over what the stop said.
    this.#report = (state) => {
      if (!signal.aborted) report(state);
    };
  }

  /** Rejects as soon as the signal aborts, whatever the store does. */
  async run(): Promise<Result<void, DownloadFailure>> {
    const fetched = await this.#fetchMissing();
    if (!fetched.ok) return fetched;
    const wrong = await this.#verify();
    if (wrong.length === 0) return ok(undefined);
    // What did not read back right is gone from the store; it is fetched once more before it is called a failure.
    const again = await this.#fetchMissing();
    if (!again.ok) return again;
    const [still] = await this.#verify();
    return still ? err({ kind: 'wrong-bytes', file: this.#named(still) }) : ok(undefined);
  }

  async #fetchMissing(): Promise<Result<void, DownloadFailure>> {
    const stored = await untilAborted(this.#ports.files.hashes(), this.#signal);
    const missing = this.#publication.files.filter(({ sha256 }) => !stored.has(sha256));
    const neededBytes = sum(missing);
    this.#doneBytes = sum(this.#publication.files) - neededBytes;
    this.#reportProgress();
    const freeBytes = await untilAborted(
      within(this.#ports.quota.freeBytes(), storePatienceMs, this.#ports.wait),
      this.#signal,
    );
    if (freeBytes !== undefined && neededBytes * 1.2 > freeBytes)
      return err({ kind: 'full', neededBytes, freeBytes });
    for (const files of inBatches(missing)) {
      const { fetched, failure } = await this.#fetchBatch(files);
      // What has come is kept, whatever became of the rest; after a stop it is written behind.
      const written = await untilAborted(this.#write(fetched, neededBytes), this.#signal);
      if (failure) return err(failure);
      if (!written.ok) return written;
    }
    return ok(undefined);
  }

  async #write(fetched: readonly Fetched[], neededBytes: number): Promise<Result<void, DownloadFailure>> {
    if (fetched.length === 0) return ok(undefined);
    try {
      await this.#ports.files.write(fetched);
      return ok(undefined);
    } catch (error) {
      if (!(error instanceof StorageFull)) throw error;
      return err({ kind: 'full', neededBytes });
    }
  }

  async #fetchBatch(files: readonly StoryFile[]): Promise<{
    readonly fetched: readonly Fetched[];
    readonly failure: DownloadFailure | undefined;
  }> {
    const fetched: Fetched[] = [];
    try {
      const done = await fewAtOnce(files, fetchesAtOnce, async (file) => {
        const got = await this.#fetchFile(file);
        if (!got.ok) return got;
        fetched.push({ file, bytes: got.value });
        this.#doneBytes += file.sizeBytes;
        this.#reportProgress();
        return got;
      });
      return { fetched, failure: done.ok ? undefined : done.error };
    } catch (error) {
      if (!this.#signal.aborted) throw error;
      return { fetched, failure: undefined };
    }
  }

  async #fetchFile(file: StoryFile): Promise<Result<ArrayBuffer, DownloadFailure>> {
    for (let attempt = 0; ; attempt++) {
      const got = await this.#ports.storyFiles.fetch(this.#publication.id, file, this.#signal);
      if (got.ok) return got;
      if (got.error.kind === 'missing') return err({ kind: 'missing', file: this.#named(file) });
      if (got.error.kind === 'damaged') return err({ kind: 'wrong-bytes', file: this.#named(file) });
      const pauseMs = retryAfterMs[attempt];
      if (pauseMs === undefined) return err({ kind: got.error.kind });
      await this.#ports.wait(pauseMs, this.#signal);
    }
  }

  /** Listeners know paragraphs, not files. */
  #named({ href, sha256 }: StoryFile): FailedFile {
    const track = this.#publication.tracks.find((one) => one.sha256 === sha256);
    return { href, ...(track && { trackIndex: track.index }) };
  }

  /** Reads every file back; what is wrong is deleted and returned. */
  async #verify(): Promise<readonly StoryFile[]> {
    const { files } = this.#publication;
    const wrong: StoryFile[] = [];
    for (const [doneFiles, file] of files.entries()) {
      this.#report({ status: 'verifying', doneFiles, totalFiles: files.length });
      if (!(await untilAborted(this.#ports.storyFiles.stored(file), this.#signal))) wrong.push(file);
    }
    return wrong;
  }

  #reportProgress(): void {
    this.#report({
      status: 'downloading',
      doneBytes: this.#doneBytes,
      totalBytes: sum(this.#publication.files),
    });
  }
}

function inBatches(files: readonly StoryFile[]): readonly (readonly StoryFile[])[] {
  const batches: StoryFile[][] = [];
  let bytes = Infinity;
  for (const file of files) {
    const last = batches.at(-1);
    bytes += file.sizeBytes;
    if (last && last.length < batch.files && bytes <= batch.bytes) last.push(file);
    else {
      batches.push([file]);
      bytes = file.sizeBytes;
    }
  }
  return batches;
}

export function sum(files: readonly StoryFile[]): number {
  return files.reduce((bytes, file) => bytes + file.sizeBytes, 0);
}
