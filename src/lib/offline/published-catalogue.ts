/**
 * The catalogue: from the network while it answers, else from the phone. Neither a network nor a store that hangs leaves
 * the screen empty.
 */
import type { CatalogueEntry, CatalogueState } from '#lib/core/library/catalogue.ts';
import { isNetworkProblem } from '#lib/core/network-problem.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Signal } from '#lib/core/signal.ts';
import type { StoryRepository } from '#lib/storage/story-repository.ts';
import { fetchCatalogue, firstOfEach, readPages, type CatalogueTrouble } from './catalogue-pages.ts';
import type { Manifests } from './manifests.ts';
import { networkTimeoutMs, storeTimeoutMs, within, type Wait } from './timeouts.ts';
import { readPublication } from './read-story.ts';
import type { Retries } from './retries.ts';

export interface CataloguePorts {
  readonly manifests: Manifests;
  readonly stories: StoryRepository;
  readonly wait: Wait;
  readonly retries: Retries;
}

export class PublishedCatalogue {
  readonly #ports: CataloguePorts;
  readonly #catalogue: Signal<CatalogueState>;
  /** Counts the requests for the catalogue. */
  #turn = 0;
  #stopRetrying: () => void = () => undefined;

  /** `shown` is what the screens see. */
  constructor(ports: CataloguePorts, shown: Signal<CatalogueState>) {
    this.#ports = ports;
    this.#catalogue = shown;
  }

  /**
   * What the phone knows is shown until the network has answered, and longer where it does not. Of several calls at
   * once only the newest counts: an older one that fails late would undo what is known by then. What the network does
   * not bring is retried.
   */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    this.#stopRetrying();
    if ((await this.#ask(turn)) || turn !== this.#turn) return;
    this.#stopRetrying = this.#ports.retries.start(() => this.#ask(turn));
  }

  /** Resolves with false where the network brought nothing, or not all of it. */
  async #ask(turn: number): Promise<boolean> {
    const show = (state: CatalogueState) => {
      if (turn === this.#turn) this.#catalogue.set(state);
    };
    const asked = fetchCatalogue(this.#ports.manifests);
    if (this.#catalogue.current.status !== 'ready') {
      const entries = await Promise.race([this.#storedEntries(), asked.then(() => [])]);
      if (entries.length > 0) show({ status: 'ready', entries });
    }
    const isSlow = (await within(asked, networkTimeoutMs, this.#ports.wait)) === undefined;
    if (isSlow && this.#catalogue.current.status === 'ready')
      show({ problem: 'unreachable', ...this.#catalogue.current });
    const answer = await asked;
    if (!answer.ok) {
      show(await this.#troubleState(answer.error));
      return !isNetworkProblem(answer.error.problem);
    }
    const { pages, entries, missingPage } = answer.value;
    const stored = missingPage ? await this.#storedEntries() : [];
    const all = firstOfEach([...entries, ...stored]);
    show({ status: 'ready', entries: all, ...(missingPage && { problem: 'incomplete' }) });
    // Not waited for, as the store may hang. Where it fails, only the next start without a network has less to show.
    if (turn === this.#turn && all.length === entries.length)
      this.#ports.stories.saveCatalogue(pages).catch(() => undefined);
    return missingPage === undefined || !isNetworkProblem(missingPage);
  }

  async #troubleState({ problem, detail }: CatalogueTrouble): Promise<CatalogueState> {
    const shown = this.#catalogue.current;
    const entries = shown.status === 'ready' ? shown.entries : await this.#storedEntries();
    return entries.length === 0
      ? { status: 'failed', problem, detail }
      : { status: 'ready', entries, problem };
  }

  /** The catalogue as it was seen last, and stories that were downloaded without ever looking at it. */
  async #storedEntries(): Promise<readonly CatalogueEntry[]> {
    const { stories } = this.#ports;
    const [pages = [], downloads = []] = await Promise.all([
      this.#soon(stories.catalogue()),
      this.#soon(stories.downloads()),
    ]);
    return firstOfEach([
      ...readPages(pages),
      ...downloads.flatMap(({ id, manifest }) => entryOf(id, manifest)),
    ]);
  }

  /** What the store gives in time; a store that fails gives nothing. */
  #soon<T>(reading: Promise<T | undefined>): Promise<T | undefined> {
    return within(
      reading.catch(() => undefined),
      storeTimeoutMs,
      this.#ports.wait,
    );
  }
}

function entryOf(id: PublicationId, manifest: string): readonly CatalogueEntry[] {
  const publication = readPublication(manifest, id);
  return publication.ok ? [publication.value] : [];
}
