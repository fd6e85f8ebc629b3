/**
 * The downloads: which stories are to be kept, one after the other, and the truth about each. A story is *ready* when
 * every byte was read back and the service worker holds the page that opens it (product.md, Truths).
 */
import type { DownloadFailure, DownloadState } from '#lib/core/library/download-state.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Publication, StoryFile } from '#lib/core/publication/publication.ts';
import type { StoryProblem } from '#lib/core/publication/story.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { Signal, type Readable } from '#lib/core/signal.ts';
import type { DownloadRecord, StoryRepository } from '#lib/storage/story-repository.ts';
import { StorageFailed, StorageFull } from '#lib/storage/storage-failed.ts';
import { DownloadJob, sum, type DownloadPorts } from './download-job.ts';
import { readPublication } from './read-story.ts';

export interface DownloadsPorts extends DownloadPorts {
  readonly stories: StoryRepository;
  /** A manifest from the network. */
  fetchManifest(id: PublicationId): Promise<Result<string, DownloadFailure>>;
  /** The service worker holds the pages. */
  holdsShell(): Promise<boolean>;
  nowMs(): number;
}

export class Downloads {
  readonly #ports: DownloadsPorts;
  readonly #states = new Map<PublicationId, Signal<DownloadState>>();
  readonly #records = new Map<PublicationId, DownloadRecord>();
  readonly #queue: PublicationId[] = [];
  /** Of a story that nothing is known of. */
  #unknown: DownloadState = { status: 'absent' };
  #running: { readonly id: PublicationId; readonly abort: AbortController } | undefined;

  constructor(ports: DownloadsPorts) {
    this.#ports = ports;
  }

  stateOf(id: PublicationId): Readable<DownloadState> {
    return this.#signalOf(id);
  }

  isKept(id: PublicationId): boolean {
    return this.#records.has(id);
  }

  /** Once, at the start: says what is here and goes on with what was cut off. */
  async resume(): Promise<void> {
    try {
      const records = await this.#ports.stories.downloads();
      for (const record of records) this.#records.set(record.id, record);
      for (const record of records)
        if (record.checkedAtMs !== undefined) await this.#showKept(record);
        else if (!record.isStopped) this.start(record.id);
    } catch (error) {
      if (!(error instanceof StorageFailed)) throw error;
      this.#sayUnknown();
    }
  }

  /** Nothing can be said of what is here: what was not said to be here may be. */
  #sayUnknown(): void {
    this.#unknown = { status: 'failed', reason: { kind: 'storage' } };
    for (const state of this.#states.values())
      if (state.current.status === 'absent') state.set(this.#unknown);
  }

  start(id: PublicationId): void {
    if (this.#running?.id === id || this.#queue.includes(id)) return;
    this.#ports.quota.askToKeep();
    this.#queue.push(id);
    this.#signalOf(id).set({ status: 'queued' });
    void this.#next();
  }

  cancel(id: PublicationId): void {
    const queued = this.#queue.indexOf(id);
    if (queued >= 0) this.#queue.splice(queued, 1);
    if (this.#running?.id === id) this.#running.abort.abort();
    else void this.#stopped(id);
  }

  async remove(id: PublicationId): Promise<void> {
    this.cancel(id);
    const record = this.#records.get(id);
    this.#records.delete(id);
    await this.#ports.stories.deleteDownload(id);
    if (record) await this.#deleteUnused(filesOf(record));
    this.#signalOf(id).set({ status: 'absent' });
  }

  /** The network shows this manifest; a story that is kept may be an older telling. */
  async noteManifest(id: PublicationId, source: string): Promise<void> {
    const record = this.#records.get(id);
    const shown = this.#signalOf(id).current.status;
    if (!record || record.checkedAtMs === undefined || record.manifest === source || shown === 'queued')
      return;
    if (this.#running?.id === id) return;
    await this.#showStale(record, source);
  }

  /** A file was not there when it was to be played. */
  reportDamage(id: PublicationId): void {
    const record = this.#records.get(id);
    if (record?.checkedAtMs !== undefined && this.#running?.id !== id) void this.#showKept(record);
  }

  async #next(): Promise<void> {
    if (this.#running) return;
    const id = this.#queue.shift();
    if (id === undefined) return;
    const abort = new AbortController();
    this.#running = { id, abort };
    try {
      await this.#run(id, abort.signal);
    } catch (error) {
      if (abort.signal.aborted) await this.#stopped(id);
      else this.#failed(id, error);
    } finally {
      this.#running = undefined;
      void this.#next();
    }
  }

  #failed(id: PublicationId, error: unknown): void {
    this.#signalOf(id).set({ status: 'failed', reason: reasonOf(error) });
    if (!(error instanceof StorageFailed)) throw error;
  }

  async #run(id: PublicationId, signal: AbortSignal): Promise<void> {
    const state = this.#signalOf(id);
    const begun = await this.#begin(id);
    signal.throwIfAborted();
    if (!begun.ok) {
      state.set({ status: 'failed', reason: begun.error });
      return;
    }
    const { record, publication } = begun.value;
    const job = new DownloadJob(this.#ports, publication, signal, (progress) => {
      state.set(progress);
    });
    const result = await job.run();
    if (!result.ok) state.set({ status: 'failed', reason: result.error });
    else if (!(await this.#ports.holdsShell())) state.set({ status: 'failed', reason: { kind: 'no-shell' } });
    else await this.#finish(record, publication);
  }

  /** Which telling to fetch: the newest, or the one that was begun where there is no network. */
  async #begin(
    id: PublicationId,
  ): Promise<
    Result<{ readonly record: DownloadRecord; readonly publication: Publication }, DownloadFailure>
  > {
    const before = this.#records.get(id);
    const fetched = await this.#ports.fetchManifest(id);
    const source = fetched.ok ? fetched.value : (before?.nextManifest ?? before?.manifest);
    if (source === undefined) return fetched.ok ? err({ kind: 'unreachable' }) : fetched;
    const publication = readPublication(source, id);
    if (!publication.ok) return err({ kind: 'broken', detail: describe(publication.error) });
    const isUpdate = before?.checkedAtMs !== undefined && before.manifest !== source;
    const record: DownloadRecord = isUpdate
      ? { id, manifest: before.manifest, checkedAtMs: before.checkedAtMs, nextManifest: source }
      : {
          id,
          manifest: source,
          ...(before?.checkedAtMs !== undefined && { checkedAtMs: before.checkedAtMs }),
        };
    await this.#save(record);
    return ok({ record, publication: publication.value });
  }

  async #finish(record: DownloadRecord, publication: Publication): Promise<void> {
    const checkedAtMs = this.#ports.nowMs();
    await this.#save({ id: record.id, manifest: record.nextManifest ?? record.manifest, checkedAtMs });
    if (record.nextManifest !== undefined) await this.#deleteUnused(filesOf({ ...record, nextManifest: '' }));
    this.#signalOf(record.id).set({ status: 'ready', sizeBytes: sum(publication.files), checkedAtMs });
  }

  /** The listener stopped it. A whole story stays whole; a part waits for the next start. */
  async #stopped(id: PublicationId): Promise<void> {
    const record = this.#records.get(id);
    if (record?.checkedAtMs !== undefined) return this.#showKept(record);
    if (record) await this.#save({ ...record, isStopped: true });
    this.#signalOf(id).set({ status: 'absent' });
  }

  /** What is said of a story that was whole once: whether each of its files is still there. */
  async #showKept(record: DownloadRecord): Promise<void> {
    const publication = readPublication(record.manifest, record.id);
    if (!publication.ok) return;
    const stored = await this.#ports.files.hashes();
    const { files, tracks } = publication.value;
    const isGone = ({ sha256 }: StoryFile) => !stored.has(sha256);
    const damaged = tracks.filter(isGone).length;
    this.#signalOf(record.id).set(
      files.some(isGone)
        ? { status: 'damaged', damagedParagraphs: damaged, otherParagraphs: tracks.length - damaged }
        : { status: 'ready', sizeBytes: sum(files), checkedAtMs: record.checkedAtMs ?? 0 },
    );
  }

  async #showStale(record: DownloadRecord, source: string): Promise<void> {
    const [old, revised] = [readPublication(record.manifest, record.id), readPublication(source, record.id)];
    if (!old.ok || !revised.ok) return;
    const stored = await this.#ports.files.hashes();
    const missing = revised.value.files.filter(({ sha256 }) => !stored.has(sha256));
    this.#signalOf(record.id).set({
      status: 'stale',
      sizeBytes: sum(old.value.files),
      newBytes: sum(missing),
    });
  }

  async #deleteUnused(files: readonly StoryFile[]): Promise<void> {
    const used = new Set([...this.#records.values()].flatMap(filesOf).map(({ sha256 }) => sha256));
    await this.#ports.files.delete(files.map(({ sha256 }) => sha256).filter((hash) => !used.has(hash)));
  }

  async #save(record: DownloadRecord): Promise<void> {
    this.#records.set(record.id, record);
    await this.#ports.stories.saveDownload(record);
  }

  #signalOf(id: PublicationId): Signal<DownloadState> {
    const known = this.#states.get(id) ?? new Signal(this.#unknown);
    this.#states.set(id, known);
    return known;
  }
}

/** Every file of what is kept and of what is on its way. */
function filesOf({ id, manifest, nextManifest }: DownloadRecord): readonly StoryFile[] {
  return [manifest, nextManifest ?? ''].flatMap((source) => {
    const publication = readPublication(source, id);
    return publication.ok ? publication.value.files : [];
  });
}

function describe(problem: StoryProblem): string {
  return problem.kind === 'broken' ? `${problem.file}, ${problem.where}: ${problem.problem}` : problem.kind;
}

function reasonOf(error: unknown): DownloadFailure {
  if (error instanceof StorageFull) return { kind: 'full' };
  return error instanceof StorageFailed ? { kind: 'storage' } : { kind: 'unexpected', detail: String(error) };
}
