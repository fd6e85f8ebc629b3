/**
 * Loads the code of the downloads after the page: a story can be read and heard before anything is known of downloads.
 * Requests that come earlier are carried out once the code is loaded.
 */
import type { DownloadState } from '#lib/core/library/download-state.ts';
import type { Room } from '#lib/core/library/room.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Readable } from '#lib/core/signal.ts';
import { DownloadStates } from './download-states.ts';
import type { DownloadControls, Removal } from './download-controls.ts';
import type { Downloads } from './downloads.ts';
import type { Quota } from './quota.ts';
import type { Retries } from '../network/retries.ts';
import type { DownloadWatch } from '../files/resource-reader.ts';

/** Without the code, which a network would bring, it is not known what is stored and nothing can be downloaded. */
const notLoaded: DownloadState = { status: 'failed', reason: { kind: 'unreachable' }, storedBytes: 0 };

export interface LoadedDownloads {
  readonly downloads: Downloads;
  readonly controls: DownloadControls;
  readonly quota: Pick<Quota, 'refresh' | 'askToKeep'>;
}

type Create = (states: DownloadStates) => LoadedDownloads;

export class LateDownloads implements DownloadWatch {
  readonly #fetch: () => Promise<Create | undefined>;
  readonly #retries: Pick<Retries, 'start'>;
  readonly #states = new DownloadStates();
  /** What was last asked for each story before the code was there. */
  readonly #asked = new Map<PublicationId, 'start' | 'cancel'>();
  #loaded: LoadedDownloads | undefined;

  /** `fetch` resolves with undefined where the code could not be loaded, and may be called again then. */
  constructor(fetch: () => Promise<Create | undefined>, retries: Pick<Retries, 'start'>) {
    this.#fetch = fetch;
    this.#retries = retries;
  }

  /** Called once, after the page was rendered; retries until it has succeeded. */
  async begin(): Promise<void> {
    if (await this.#load()) return;
    this.#states.setUnknown(notLoaded);
    this.#states.isRead.set(true);
    this.#retries.start(async () => (await this.#load()) !== undefined);
  }

  get isRead(): Readable<boolean> {
    return this.#states.isRead;
  }

  /** As it was when it was last looked at. */
  get room(): Readable<Room> {
    return this.#states.room;
  }

  async refreshRoom(): Promise<void> {
    await (await this.#load())?.quota.refresh();
  }

  async askToKeep(): Promise<void> {
    await (await this.#load())?.quota.askToKeep();
  }

  stateOf(id: PublicationId): Readable<DownloadState> {
    return this.#states.of(id);
  }

  /** For the screens: a story whose removal can still be undone is shown as absent. */
  shownStateOf(id: PublicationId): Readable<DownloadState> {
    return this.#states.shown(id);
  }

  start(id: PublicationId): void {
    if (this.#loaded) {
      this.#loaded.controls.start(id);
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
      this.#loaded.downloads.cancel(id);
      return;
    }
    this.#asked.set(id, 'cancel');
    this.#states.of(id).set({ status: 'absent' });
  }

  /** Before the code is loaded, no story is known to be here: then there is nothing to undo. */
  remove(ids: readonly PublicationId[]): Removal {
    if (this.#loaded) return this.#loaded.controls.remove(ids);
    for (const id of ids) this.#asked.delete(id);
    const finish = () => void this.#load().then((loaded) => loaded?.controls.remove(ids).finish());
    return { undo: () => undefined, finish };
  }

  async isDownloaded(id: PublicationId): Promise<boolean> {
    return (await (await this.#load())?.downloads.isDownloaded(id)) ?? false;
  }

  checkAgain(id: PublicationId): void {
    this.#loaded?.downloads.checkAgain(id);
  }

  async noteVersion(id: PublicationId, version: string): Promise<void> {
    await (await this.#load())?.downloads.noteVersion(id, version);
  }

  async refresh(): Promise<void> {
    await this.#loaded?.downloads.refresh();
  }

  /** Undefined where the code could not be loaded. */
  async #load(): Promise<LoadedDownloads | undefined> {
    const create = await this.#fetch();
    if (create && !this.#loaded) {
      this.#loaded = create(this.#states);
      const { controls, downloads } = this.#loaded;
      for (const [id, asked] of this.#asked)
        if (asked === 'start') controls.start(id);
        else downloads.cancel(id);
      this.#asked.clear();
    }
    return this.#loaded;
  }
}
