/**
 * Loads the code of the downloads after the page: a story can be read and heard before anything is known of downloads.
 * Requests that come earlier are carried out once the code is loaded.
 */
import type { DownloadState } from '#lib/core/library/download-state.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Readable } from '#lib/core/signal.ts';
import { DownloadStates } from './download-states.ts';
import type { Downloads } from './downloads.ts';
import type { Retries } from '../network/retries.ts';
import type { DownloadWatch } from '../files/resource-reader.ts';

/** Without the code, which a network would bring, it is not known what is stored and nothing can be downloaded. */
const notLoaded: DownloadState = { status: 'failed', reason: { kind: 'unreachable' }, storedBytes: 0 };

type Create = (states: DownloadStates) => Downloads;

export class LateDownloads implements DownloadWatch {
  readonly #fetch: () => Promise<Create | undefined>;
  readonly #retries: Pick<Retries, 'start'>;
  readonly #states = new DownloadStates();
  /** What was last asked for each story before the code was there. */
  readonly #asked = new Map<PublicationId, 'start' | 'cancel'>();
  #loaded: Downloads | undefined;

  /** `fetch` resolves with undefined where the code could not be loaded, and may be called again then. */
  constructor(fetch: () => Promise<Create | undefined>, retries: Pick<Retries, 'start'>) {
    this.#fetch = fetch;
    this.#retries = retries;
  }

  /** Called once, after the page was rendered; retries until it has succeeded. */
  async begin(): Promise<void> {
    if (await this.#load()) return;
    this.#states.setUnknown(notLoaded);
    this.#retries.start(async () => (await this.#load()) !== undefined);
  }

  stateOf(id: PublicationId): Readable<DownloadState> {
    return this.#states.of(id);
  }

  start(id: PublicationId): void {
    if (this.#loaded) {
      this.#loaded.start(id);
      return;
    }
    this.#asked.set(id, 'start');
    this.#states.of(id).set({ status: 'queued' });
    void this.#loadFor(id);
  }

  async #loadFor(id: PublicationId): Promise<void> {
    if (!(await this.#load()) && this.#asked.get(id) === 'start') this.#states.of(id).set(notLoaded);
  }

  cancel(id: PublicationId): void {
    if (this.#loaded) {
      this.#loaded.cancel(id);
      return;
    }
    this.#asked.set(id, 'cancel');
    this.#states.of(id).set({ status: 'absent' });
  }

  async remove(id: PublicationId): Promise<void> {
    this.#asked.delete(id);
    await (await this.#load())?.remove(id);
  }

  async isDownloaded(id: PublicationId): Promise<boolean> {
    return (await (await this.#load())?.isDownloaded(id)) ?? false;
  }

  checkAgain(id: PublicationId): void {
    this.#loaded?.checkAgain(id);
  }

  async noteVersion(id: PublicationId, version: string): Promise<void> {
    await (await this.#load())?.noteVersion(id, version);
  }

  async refresh(): Promise<void> {
    await this.#loaded?.refresh();
  }

  /** Undefined where the code could not be loaded. */
  async #load(): Promise<Downloads | undefined> {
    const create = await this.#fetch();
    if (create && !this.#loaded) {
      this.#loaded = create(this.#states);
      for (const [id, asked] of this.#asked) this.#loaded[asked](id);
      this.#asked.clear();
    }
    return this.#loaded;
  }
}
