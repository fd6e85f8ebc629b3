/**
 * The downloads: a queue of stories, downloaded one after another, and the state of each. A story is *ready* when every
 * byte was read back and the service worker has the page that opens it.
 */
import type { DownloadFailure, DownloadState } from '#lib/core/library/download-state.ts';
import { isWaitingForShell } from '#lib/core/library/download-state.ts';
import { isNetworkProblem } from '#lib/core/network-problem.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Readable } from '#lib/core/signal.ts';
import { StorageFailed } from '#lib/storage/storage-failed.ts';
import type { StoryList } from '#lib/storage/story-list.ts';
import type { DownloadRecord, StoryRepository } from '#lib/storage/story-repository.ts';
import { shellDeadlineMs, storeTimeoutMs } from '#lib/core/timeouts.ts';
import { beginDownload, isNewerVersion } from './begin-download.ts';
import { failureOf, ignoreStorage } from './download-failure.ts';
import { DownloadJob, sum, type JobPorts } from './download-job.ts';
import { DownloadQueue } from './download-queue.ts';
import { DownloadRecords } from './download-records.ts';
import { DownloadStates } from './download-states.ts';
import type { OtherTabs } from './other-tabs.ts';
import { brokenRecord, cleared, failedState, storedState, unreadable } from './stored-state.ts';
import { untilAborted, within } from '../waiting.ts';

export interface DownloadsPorts extends JobPorts {
  readonly stories: StoryRepository;
  readonly downloadedList: StoryList;
  readonly removalList: StoryList;
  readonly otherTabs: OtherTabs;
  /** The service worker holds the pages. */
  holdsShell(): Promise<boolean>;
  /** The network cut off the download of this story, and its state already says so. */
  onCutOff(id: PublicationId): void;
}

export class Downloads {
  readonly #ports: DownloadsPorts;
  readonly #records: DownloadRecords;
  readonly #states: DownloadStates;
  readonly #queue = new DownloadQueue((id, signal) => this.#run(id, signal));
  /** Stopped or removed since the start, perhaps before the records were read. */
  readonly #unwanted = new Set<PublicationId>();
  #isShellStored = true;
  /** Reading the records, at the start. */
  #reading: Promise<unknown> = Promise.resolve();

  constructor(ports: DownloadsPorts, states = new DownloadStates()) {
    this.#ports = ports;
    this.#states = states;
    this.#records = new DownloadRecords(ports.stories, ports.files, ports.source);
    ports.otherTabs.listen((id, isRemoved) => void this.#refresh(id, isRemoved));
  }

  stateOf(id: PublicationId): Readable<DownloadState> {
    return this.#states.of(id);
  }

  /** Resolves once the stored records have been read. */
  async isDownloaded(id: PublicationId): Promise<boolean> {
    await this.#reading;
    return this.#records.of(id) !== undefined;
  }

  /** Called once, at the start: reports what is stored, continues interrupted downloads, and deletes unused files. */
  async resume(): Promise<void> {
    try {
      const reading = this.#records.read();
      this.#reading = reading.catch(() => undefined);
      const soon = await within(reading, storeTimeoutMs, this.#ports.wait);
      if (!soon) this.#showUnreadable();
      const { records, broken } = soon ?? (await reading);
      this.#states.setUnknown({ status: 'absent' });
      for (const id of this.#ports.removalList.read()) await this.#delete(id, undefined);
      for (const id of this.#ports.downloadedList.read())
        if (!this.#records.of(id)) this.#showIdle(id, cleared);
      for (const id of broken) this.#showIdle(id, brokenRecord);
      for (const record of records.filter(({ id }) => this.#records.of(id)))
        if (record.isWanted && !this.#unwanted.has(record.id)) this.start(record.id);
        else await this.#showStored(record);
      this.#states.isRead.set(true);
      await this.#records.deleteUnneeded().catch(ignoreStorage);
    } catch (error) {
      ignoreStorage(error);
      this.#showUnreadable();
    }
  }

  #showUnreadable(): void {
    this.#states.setUnknown(unreadable);
    this.#states.isRead.set(true);
  }

  /** Called when the page becomes visible: the browser may have deleted files, or another tab changed something. */
  async refresh(): Promise<void> {
    await this.#reading;
    for (const id of this.#records.ids()) await this.#refresh(id, false);
  }

  /** While the story is being stopped or removed, it waits until that is done. */
  start(id: PublicationId): void {
    this.#unwanted.delete(id);
    if (this.#queue.has(id)) return;
    this.#queue.add(id);
    this.#states.of(id).set({ status: 'queued' });
  }

  cancel(id: PublicationId): void {
    if (!this.#halt(id)) void this.#stopped(id);
  }

  async remove(id: PublicationId): Promise<void> {
    await this.#queue.holdUntil(id, this.#delete(id, this.#halt(id)));
  }

  /** The source has this version. If an older one is stored, the newer one is added to its record. */
  async noteVersion(id: PublicationId, version: string): Promise<void> {
    await this.#reading;
    const record = this.#records.of(id);
    if (record?.checkedAtMs === undefined || this.#queue.has(id)) return;
    if (!isNewerVersion(this.#ports.source, id, version, record.nextManifest ?? record.manifest)) return;
    const revised = { ...record, nextManifest: version };
    await this.#records
      .save(revised)
      .then(() => this.#showStored(revised))
      .catch(ignoreStorage);
  }

  /** A file was missing during playback. It has been fetched again, or could not be. */
  checkAgain(id: PublicationId): void {
    const record = this.#records.of(id);
    // If the storage fails, the last state stays.
    if (record?.checkedAtMs !== undefined) this.#showStored(record).catch(ignoreStorage);
  }

  /** Without the shell no story opens offline, not even a complete one. */
  async setShellStored(isStored: boolean): Promise<void> {
    await this.#reading;
    this.#isShellStored = isStored;
    for (const { id, checkedAtMs } of this.#records.all())
      if (checkedAtMs !== undefined) this.checkAgain(id);
      else if (isStored && isWaitingForShell(this.#states.of(id).current)) this.start(id);
  }

  #halt(id: PublicationId): Promise<void> | undefined {
    this.#unwanted.add(id);
    return this.#queue.halt(id);
  }

  async #run(id: PublicationId, signal: AbortSignal): Promise<void> {
    try {
      const done = await this.#download(id, signal);
      const state = done.ok ? done.value : await this.#failure(id, done.error);
      this.#queue.release(signal);
      this.#show(id, state);
      if (!done.ok && isNetworkProblem(done.error.kind)) this.#ports.onCutOff(id);
    } catch (error) {
      if (signal.aborted) await this.#stopped(id);
      else await this.#failed(id, error, signal);
    }
  }

  /** Rejects as soon as the signal aborts, whatever the store does. */
  async #download(id: PublicationId, signal: AbortSignal): Promise<Result<DownloadState, DownloadFailure>> {
    await untilAborted(this.#reading, signal);
    const begun = await beginDownload(this.#ports.source, this.#records, id, signal);
    if (!begun.ok) return begun;
    const { record, publication } = begun.value;
    const job = new DownloadJob(this.#ports, publication, signal, (progress) => {
      this.#show(id, progress);
    });
    const result = await job.run();
    if (!result.ok) return result;
    if (!(await this.#holdsShell(signal))) return err({ kind: 'no-shell' });
    const checkedAtMs = this.#ports.nowMs();
    const whole = { id, manifest: record.nextManifest ?? record.manifest, checkedAtMs };
    await untilAborted(this.#records.save(whole), signal);
    this.#ports.downloadedList.add(id);
    this.#ports.otherTabs.notifyChanged(id);
    return ok({ status: 'ready', sizeBytes: sum(publication.files), checkedAtMs });
  }

  /** A worker that does not answer counts as none: the files are here, and the next try asks again. */
  async #holdsShell(signal: AbortSignal): Promise<boolean> {
    const holds = within(this.#ports.holdsShell(), shellDeadlineMs, this.#ports.wait);
    return (await untilAborted(holds, signal)) ?? false;
  }

  async #delete(id: PublicationId, running: Promise<void> | undefined): Promise<void> {
    // However the run ends, it must not write any file after the deletion.
    await Promise.allSettled([running, this.#reading]);
    try {
      await this.#records.delete(id);
      this.#ports.downloadedList.delete(id);
      this.#ports.removalList.delete(id);
      this.#show(id, { status: 'absent' });
      this.#ports.otherTabs.notifyRemoved(id);
    } catch (error) {
      await this.#failed(id, error);
    }
  }

  /** The listener stopped it. A store that hangs does not hold up the next story; its answer is shown when it comes. */
  async #stopped(id: PublicationId): Promise<void> {
    const shown = this.#showStopped(id).then(() => true);
    if (!(await within(shown, storeTimeoutMs, this.#ports.wait))) this.#showIdle(id, unreadable);
  }

  /** A complete story stays complete; a partial one waits for the next start. */
  async #showStopped(id: PublicationId): Promise<void> {
    try {
      await this.#reading;
      await this.#records.rest(id);
      const record = this.#records.of(id);
      if (record) await this.#showStored(record);
      else this.#showIdle(id, { status: 'absent' });
    } catch (error) {
      await this.#failed(id, error);
    }
  }

  /** `signal`: of the run that ends with this failure. */
  async #failed(id: PublicationId, error: unknown, signal?: AbortSignal): Promise<void> {
    const state = await this.#failure(id, failureOf(error));
    if (signal) this.#queue.release(signal);
    this.#showIdle(id, state);
    if (!(error instanceof StorageFailed)) throw error;
  }

  async #failure(id: PublicationId, reason: DownloadFailure): Promise<DownloadState> {
    const soon = <T>(answer: Promise<T>) => within(answer, storeTimeoutMs, this.#ports.wait);
    try {
      // A complete story must not be downloaded again at every start before it is shown as downloaded.
      if (this.#records.of(id)?.checkedAtMs !== undefined)
        await soon(this.#records.rest(id)).catch(ignoreStorage);
      const stored = await soon(this.#ports.files.hashes());
      const record = this.#records.of(id);
      if (record && stored) return failedState(this.#ports.source, record, stored, reason);
    } catch (error) {
      ignoreStorage(error);
    }
    // Nothing is here, or the storage cannot say what is; then nothing can be removed either.
    return { status: 'failed', reason, storedBytes: 0 };
  }

  /** `isRemoved`: another tab says so. localStorage may still list it, as it reaches other tabs later than messages. */
  async #refresh(id: PublicationId, isRemoved: boolean): Promise<void> {
    await this.#reading;
    if (this.#queue.has(id) || this.#queue.isHeld(id)) return;
    try {
      const record = await this.#records.readAgain(id);
      if (isRemoved && !record) this.#ports.downloadedList.delete(id);
      if (record) await this.#showStored(record);
      else this.#showIdle(id, this.#ports.downloadedList.has(id) ? cleared : { status: 'absent' });
    } catch (error) {
      ignoreStorage(error);
    }
  }

  /** Shows nothing where the record was replaced in the meantime: whoever replaced it shows the state. */
  async #showStored(record: DownloadRecord): Promise<void> {
    const stored = await this.#ports.files.hashes();
    const state = storedState(this.#ports.source, record, stored, this.#isShellStored);
    if (this.#records.of(record.id) !== record) return;
    if (record.checkedAtMs !== undefined) this.#ports.downloadedList.add(record.id);
    this.#showIdle(record.id, state);
  }

  /** A story that waits for its turn stays shown as queued. */
  #show(id: PublicationId, state: DownloadState): void {
    if (!this.#queue.isWaiting(id)) this.#states.of(id).set(state);
  }

  /** While a story is being fetched again, only its progress is shown. */
  #showIdle(id: PublicationId, state: DownloadState): void {
    if (!this.#queue.isRunning(id)) this.#show(id, state);
  }
}
