/**
 * The catalogue, from the network if it answers, else from the device; and with it downloaded stories that are no
 * longer listed. Neither a network nor a store that hangs leaves the screen empty.
 */
import type { CatalogueEntry, CatalogueState } from '#lib/core/library/catalogue.ts';
import type { DownloadState } from '#lib/core/library/download-state.ts';
import { isNetworkProblem } from '#lib/core/network-problem.ts';
import type { ResourceFailure } from '#lib/core/playback/resource-failure.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Readable, Signal } from '#lib/core/signal.ts';
import type { DownloadRecord, StoryRepository } from '#lib/storage/story-repository.ts';
import { networkTimeoutMs } from '#lib/core/timeouts.ts';
import {
  fetchCatalogue,
  firstOfEach,
  readPages,
  type Catalogue,
  type CatalogueReading,
  type Listed,
} from './catalogue-pages.ts';
import { downloadedEntry, unlistedEntries } from './downloaded-entries.ts';
import { soonStored, within, type Wait } from '../waiting.ts';
import type { Retries } from '../network/retries.ts';

export interface CataloguePorts extends CatalogueReading {
  readonly stories: StoryRepository;
  readonly downloads: { stateOf(id: PublicationId): Readable<DownloadState> };
  readonly wait: Wait;
  readonly retries: Retries;
}

/** Undefined where the store failed or did not answer in time. */
type StoredRecords = readonly DownloadRecord[] | undefined;

export class PublishedCatalogue {
  readonly #ports: CataloguePorts;
  readonly #catalogue: Signal<CatalogueState>;
  /** Counts the requests for the catalogue. */
  #turn = 0;
  #stopRetrying: () => void = () => undefined;
  readonly #watched = new Set<PublicationId>();

  /** `shown` is what the screens see. */
  constructor(ports: CataloguePorts, shown: Signal<CatalogueState>) {
    this.#ports = ports;
    this.#catalogue = shown;
  }

  /**
   * Shows the stored catalogue until the network answers. Of several simultaneous calls only the newest counts: an
   * older one that fails late would undo its result. Network failures are retried.
   */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    this.#stopRetrying();
    if ((await this.#ask(turn)) || turn !== this.#turn) return;
    this.#stopRetrying = this.#ports.retries.start(() => this.#ask(turn));
  }

  /** Resolves with false where the network brought nothing, or not all of it. */
  async #ask(turn: number): Promise<boolean> {
    const { stories, wait } = this.#ports;
    const asked = fetchCatalogue(this.#ports);
    const reading = soonStored(stories.downloads(), wait);
    if (this.#catalogue.current.status !== 'ready') {
      const stored = await Promise.race([this.#stored(reading), asked.then(() => undefined)]);
      if (stored && stored.entries.length > 0) this.#show(turn, { status: 'ready', ...stored });
    }
    const isSlow = (await within(asked, networkTimeoutMs, wait)) === undefined;
    if (isSlow && this.#catalogue.current.status === 'ready')
      this.#show(turn, { problem: 'unreachable', ...this.#catalogue.current });
    const answer = await asked;
    if (!answer.ok) {
      this.#show(turn, await this.#failureState(answer.error, reading));
      return !isNetworkProblem(answer.error.kind);
    }
    const { missingPage } = answer.value;
    if (missingPage === undefined) await this.#takeWhole(turn, answer.value, reading);
    else await this.#takePart(turn, answer.value, reading);
    return missingPage === undefined || !isNetworkProblem(missingPage);
  }

  /**
   * What was downloaded and is not in it may have left it, or may never have been listed: then the server still has it.
   * Until that is known, what is shown stays.
   */
  async #takeWhole(
    turn: number,
    { pages, ...listed }: Catalogue,
    reading: Promise<StoredRecords>,
  ): Promise<void> {
    const show = (others: readonly CatalogueEntry[]) => {
      const entries = firstOfEach([...listed.entries, ...others]);
      this.#show(turn, { status: 'ready', entries, unusable: listed.unusable });
    };
    const take = async (records: StoredRecords) => {
      const unlisted = unlistedEntries(this.#ports.manifests, records ?? [], listed);
      if (unlisted.length > 0) show(this.#shownEntries());
      const checked = await Promise.all(unlisted.map((entry) => this.#asPublished(entry)));
      show(checked);
      this.#save(turn, pages, records && checked.flatMap(({ id, isWithdrawn }) => (isWithdrawn ? id : [])));
    };
    const records = await Promise.race([reading, Promise.resolve(undefined)]);
    if (records) {
      await take(records);
      return;
    }
    show(this.#shownEntries());
    void reading.then(take);
  }

  /** A story that is not listed is withdrawn if the server does not have it. Without an answer, as it was before. */
  async #asPublished(entry: CatalogueEntry): Promise<CatalogueEntry> {
    if (!entry.isWithdrawn) return entry;
    const got = await this.#ports.manifests.fetch(entry.id);
    if (!got.ok && got.error.kind === 'absent') return entry;
    const isNetworkFault = !got.ok && isNetworkProblem(got.error.kind);
    const before = this.#shownEntries().find(({ id }) => id === entry.id);
    return { ...entry, isWithdrawn: isNetworkFault && before?.isWithdrawn === true };
  }

  /** What is on the page that is missing has not left: what the phone knows stands in for it. */
  async #takePart(turn: number, listed: Catalogue, reading: Promise<StoredRecords>): Promise<void> {
    const stored = await this.#stored(reading);
    const entries = firstOfEach([...listed.entries, ...stored.entries]);
    this.#show(turn, { status: 'ready', entries, unusable: listed.unusable, problem: 'incomplete' });
    if (entries.length === listed.entries.length) this.#save(turn, listed.pages, []);
  }

  async #failureState(failure: ResourceFailure, reading: Promise<StoredRecords>): Promise<CatalogueState> {
    const { current } = this.#catalogue;
    const shown = current.status === 'ready' ? current : await this.#stored(reading);
    return shown.entries.length === 0
      ? { status: 'failed', failure }
      : { status: 'ready', entries: shown.entries, unusable: shown.unusable, problem: failure.kind };
  }

  /** The catalogue as it was seen last, and stories that were downloaded, whether they were in it or not. */
  async #stored(reading: Promise<StoredRecords>): Promise<Listed> {
    const { manifests, stories, wait } = this.#ports;
    const [pages = [], withdrawn = [], records = []] = await Promise.all([
      soonStored(stories.catalogue(), wait),
      soonStored(stories.withdrawn(), wait),
      reading,
    ]);
    const { entries, unusable } = await readPages(pages, this.#ports);
    const downloaded = records
      .flatMap((record) => downloadedEntry(manifests, record))
      .map((entry) => (withdrawn.includes(entry.id) ? { ...entry, isWithdrawn: true } : entry));
    return { entries: firstOfEach([...entries, ...downloaded]), unusable };
  }

  #shownEntries(): readonly CatalogueEntry[] {
    const { current } = this.#catalogue;
    return current.status === 'ready' ? current.entries : [];
  }

  #show(turn: number, state: CatalogueState): void {
    if (turn !== this.#turn) return;
    this.#catalogue.set(state);
    for (const { id, isWithdrawn } of this.#shownEntries()) if (isWithdrawn) this.#watchRemoval(id);
  }

  /** A story that has left the catalogue goes with its download, whichever tab removes that. */
  #watchRemoval(id: PublicationId): void {
    const state = this.#ports.downloads.stateOf(id);
    const look = () => {
      if (state.current.status === 'absent') void this.#dropRemoved(id);
    };
    // It may have been removed while the network was asked.
    look();
    if (!this.#watched.has(id)) state.subscribe(look);
    this.#watched.add(id);
  }

  /** Asks the store: the state is also absent for a moment while the records are being read. */
  async #dropRemoved(id: PublicationId): Promise<void> {
    const isHere = await this.#ports.stories.download(id).then(
      (record) => record !== undefined,
      () => true,
    );
    const { current } = this.#catalogue;
    if (isHere || current.status !== 'ready') return;
    const entries = current.entries.filter((entry) => entry.id !== id || !entry.isWithdrawn);
    this.#catalogue.set({ ...current, entries });
  }

  /** Not waited for, as the store may hang. Where it fails, only the next start without a network has less to show. */
  #save(turn: number, pages: readonly string[], withdrawn: readonly PublicationId[] | undefined): void {
    if (turn !== this.#turn) return;
    this.#ports.stories.saveCatalogue(pages, withdrawn).catch(() => undefined);
  }
}
