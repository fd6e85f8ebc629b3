/**
 * Downloads all files of one story and reads every byte back: while some are being fetched, earlier ones are written
 * and read. It can be interrupted at any point: stored files stay, and the next job fetches only the rest.
 */
import type { DownloadFailure, DownloadState, FailedFile } from '#lib/core/library/download-state.ts';
import { isRoomFor } from '#lib/core/library/room.ts';
import { isNetworkProblem } from '#lib/core/network-problem.ts';
import type { Publication, StoryFile } from '#lib/core/publication/publication.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { fileRetries, retryPauseMs } from '#lib/core/retry-pauses.ts';
import type { FileRepository } from '#lib/storage/file-repository.ts';
import { StorageFull } from '#lib/storage/storage-failed.ts';
import { storeTimeoutMs } from '#lib/core/timeouts.ts';
import { CheckedStore } from './checked-store.ts';
import { failureOfFile } from './download-failure.ts';
import { eachLimit } from './each-limit.ts';
import { untilAborted, within, type Wait } from '../waiting.ts';
import type { Quota } from './quota.ts';
import type { StoredFiles } from '../files/stored-files.ts';
import type { DownloadSource } from './download-source.ts';

/** One less than `Http` allows for tracks: the player may need one at the same time. */
const fetchesAtOnce = 4;
/** All that `Http` allows, where files arrive so fast that the player does not notice that it waits for its turn. */
const fastFetchesAtOnce = 5;
/** The speed is measured with the first files, in milliseconds for each. */
const triedFiles = 8;
const fastFileMs = 50;
const reportEveryMs = 100;

export interface JobPorts {
  readonly files: FileRepository;
  readonly stored: StoredFiles;
  readonly source: DownloadSource;
  readonly quota: Pick<Quota, 'freeBytes'>;
  readonly wait: Wait;
  nowMs(): number;
}

export class DownloadJob {
  readonly #ports: JobPorts;
  readonly #publication: Publication;
  readonly #signal: AbortSignal;
  readonly #report: (state: DownloadState) => void;
  readonly #totalBytes: number;
  #doneBytes = 0;
  #reported: { readonly status: DownloadState['status']; readonly atMs: number } | undefined;

  constructor(
    ports: JobPorts,
    publication: Publication,
    signal: AbortSignal,
    report: (state: DownloadState) => void,
  ) {
    this.#ports = ports;
    this.#publication = publication;
    this.#totalBytes = sum(publication.files);
    this.#signal = signal;
    // What still comes in after a stop must not overwrite the state that the stop reported.
    this.#report = (state) => {
      if (!signal.aborted) report(state);
    };
  }

  /** Rejects as soon as the signal aborts, whatever the store does. */
  async run(): Promise<Result<void, DownloadFailure>> {
    const { files } = this.#publication;
    const wrong = await this.#bring(files);
    if (!wrong.ok) return wrong;
    if (wrong.value.length === 0) return ok(undefined);
    // Files that were not read back correctly have been deleted; they are fetched once more before the job fails.
    const still = await this.#bring(wrong.value);
    if (!still.ok) return still;
    const [first] = still.value;
    return first ? err({ kind: 'wrong-bytes', file: this.#named(first) }) : ok(undefined);
  }

  /** Fetches what is missing and reads all of it back; returns what did not read back right. */
  async #bring(files: readonly StoryFile[]): Promise<Result<readonly StoryFile[], DownloadFailure>> {
    const measured = within(this.#ports.quota.freeBytes(), storeTimeoutMs, this.#ports.wait);
    const hashes = await untilAborted(this.#ports.files.hashes(), this.#signal);
    const missing = files.filter(({ sha256 }) => !hashes.has(sha256));
    const neededBytes = sum(missing);
    this.#doneBytes = this.#totalBytes - neededBytes;
    this.#reportProgress();
    const freeBytes = await untilAborted(measured, this.#signal);
    if (freeBytes !== undefined && !isRoomFor(neededBytes, { freeBytes }))
      return err({ kind: 'full', neededBytes, freeBytes });
    try {
      return await this.#fetchAndCheck(files, missing);
    } catch (error) {
      if (error instanceof StorageFull) return err({ kind: 'full', neededBytes });
      throw error;
    }
  }

  async #fetchAndCheck(
    files: readonly StoryFile[],
    missing: readonly StoryFile[],
  ): Promise<Result<readonly StoryFile[], DownloadFailure>> {
    const store = new CheckedStore(this.#ports.files, this.#ports.stored);
    const isMissing = new Set(missing);
    store.check(files.filter((file) => !isMissing.has(file)));
    const fetched = await this.#fetchMissing(missing, store);
    // What has come is kept, whatever became of the rest; after a stop it is still written.
    const written = store.flush();
    await untilAborted(written, this.#signal);
    if (!fetched.ok) return fetched;
    const totalFiles = this.#publication.files.length;
    const wrong = store.checked((leftFiles) => {
      this.#reportThrottled({ status: 'verifying', doneFiles: totalFiles - leftFiles, totalFiles });
    });
    return ok(await untilAborted(wrong, this.#signal));
  }

  async #fetchMissing(
    missing: readonly StoryFile[],
    store: CheckedStore,
  ): Promise<Result<void, DownloadFailure>> {
    const bring = async (file: StoryFile) => {
      const got = await this.#fetchFile(file);
      if (!got.ok) return got;
      this.#doneBytes += file.sizeBytes;
      this.#reportProgress();
      await untilAborted(store.add({ file, bytes: got.value }), this.#signal);
      return got;
    };
    try {
      const startMs = this.#ports.nowMs();
      const tried = missing.slice(0, triedFiles);
      const begun = await eachLimit(tried, fetchesAtOnce, bring);
      if (!begun.ok) return begun;
      const isFast = this.#ports.nowMs() - startMs < tried.length * fastFileMs;
      const atOnce = isFast ? fastFetchesAtOnce : fetchesAtOnce;
      return await eachLimit(missing.slice(triedFiles), atOnce, bring);
    } catch (error) {
      if (!this.#signal.aborted) throw error;
      return ok(undefined);
    }
  }

  async #fetchFile(file: StoryFile): Promise<Result<ArrayBuffer, DownloadFailure>> {
    for (let attempt = 1; ; attempt++) {
      const got = await this.#ports.source.fetchFile(this.#publication.id, file, this.#signal);
      if (got.ok) return got;
      const pauseMs = isNetworkProblem(got.error.kind) ? retryPauseMs(fileRetries, attempt) : undefined;
      if (pauseMs === undefined) return err(failureOfFile(this.#named(file), got.error));
      await this.#ports.wait(pauseMs, this.#signal);
    }
  }

  /** A listener cannot know a file by its address, but by where it is in the story. */
  #named({ href, sha256 }: StoryFile): FailedFile {
    const clip = this.#publication.clips.find(({ resource }) => resource.sha256 === sha256);
    return { href, ...(clip && { trackIndex: clip.index }) };
  }

  #reportProgress(): void {
    this.#reportThrottled({
      status: 'downloading',
      doneBytes: this.#doneBytes,
      totalBytes: this.#totalBytes,
    });
  }

  /** Reports a new status at once, but not every file: rendering takes longer than fetching a small file. */
  #reportThrottled(state: DownloadState): void {
    const atMs = this.#ports.nowMs();
    const last = this.#reported;
    if (last?.status === state.status && Math.abs(atMs - last.atMs) < reportEveryMs) return;
    this.#reported = { status: state.status, atMs };
    this.#report(state);
  }
}

export function sum(files: readonly StoryFile[]): number {
  return files.reduce((bytes, file) => bytes + file.sizeBytes, 0);
}
