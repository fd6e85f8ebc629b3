/**
 * The catalogue and its stories: from the network while it answers, else from the phone. Looking at a story stores
 * nothing of it. Neither a network nor a store that hangs leaves a screen empty.
 */
import type { CatalogueEntry, CatalogueState } from '#lib/core/library/catalogue.ts';
import { isNetworkProblem } from '#lib/core/network-problem.ts';
import type { TrackFailure } from '#lib/core/playback/track-failure.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { StoryFile } from '#lib/core/publication/publication.ts';
import { lacksText, type Story, type StoryProblem } from '#lib/core/publication/story.ts';
import { err, type Result } from '#lib/core/result.ts';
import { Signal, type Readable } from '#lib/core/signal.ts';
import type { StoryRepository } from '#lib/storage/story-repository.ts';
import { fetchCatalogue, firstOfEach, readPages, type CatalogueTrouble } from './catalogue-pages.ts';
import { canHash } from './hash.ts';
import type { Manifests } from './manifests.ts';
import { lastChanceMs, networkPatienceMs, storePatienceMs, within, type Wait } from './patience.ts';
import { readPublication, readStory } from './read-story.ts';
import type { Retries } from './retries.ts';
import type { StoredFileSource } from './stored-file-source.ts';
import type { StoryFiles } from './story-files.ts';

export interface StoryLibraryPorts {
  readonly manifests: Manifests;
  readonly stories: StoryRepository;
  readonly files: StoryFiles;
  readonly keptFiles: StoredFileSource;
  readonly wait: Wait;
  readonly retries: Retries;
  /** The network has shown this manifest of a story that is kept, and it is good. */
  onManifest(id: PublicationId, source: string): void;
}

export class StoryLibrary {
  readonly #ports: StoryLibraryPorts;
  readonly #catalogue = new Signal<CatalogueState>({ status: 'loading' });
  /** Counts the requests for the catalogue. */
  #turn = 0;
  #stopRetrying: () => void = () => undefined;

  constructor(ports: StoryLibraryPorts) {
    this.#ports = ports;
  }

  get catalogue(): Readable<CatalogueState> {
    return this.#catalogue;
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
    const isSlow = (await within(asked, networkPatienceMs, this.#ports.wait)) === undefined;
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
  #soon<T>(reading: Promise<T | undefined>, ms = storePatienceMs): Promise<T | undefined> {
    return within(
      reading.catch(() => undefined),
      ms,
      this.#ports.wait,
    );
  }

  /**
   * A story that is kept whole opens at once, as it was kept; whether there is a newer version is looked up afterwards.
   * Any other comes from the network, or from what of it is on the phone. Of a story that is kept the text of a
   * chapter may be missing, where nothing better can be had: its voice can be heard all the same.
   */
  async openStory(id: PublicationId): Promise<Result<Story, StoryProblem>> {
    if (!canHash()) return err({ kind: 'insecure' });
    const { manifests, stories, wait } = this.#ports;
    // At the same time as the phone is read: the network is asked in any case.
    const asked = manifests.fetch(id);
    const reading = stories.download(id);
    const kept = await this.#soon(reading);
    const isWhole = kept?.checkedAtMs !== undefined;
    const stored = kept && isWhole ? await this.#read(id, kept.manifest, { mayLackText: true }) : undefined;
    if (stored?.ok && !lacksText(stored.value)) {
      void this.#lookForNewer(id, asked);
      return stored;
    }
    const source = kept ? await within(asked, networkPatienceMs, wait) : await asked;
    const online = source?.ok
      ? await this.#read(id, source.value, { isKept: kept !== undefined })
      : (source ?? err({ kind: 'unreachable' }));
    if (online.ok) return online;
    if (stored?.ok) return stored;
    const late = kept ?? (await this.#soon(reading, lastChanceMs));
    const mayLackText = late?.checkedAtMs !== undefined;
    const part = late && (await this.#read(id, late.manifest, { mayLackText }));
    return part?.ok ? part : online;
  }

  /** A file of a story that is kept, by the address that its manifest has. */
  async keptFile(id: PublicationId, href: string): Promise<Blob | undefined> {
    const kept = await this.#ports.stories.download(id);
    const publication = kept && readPublication(kept.manifest, id);
    const file = publication?.ok ? publication.value.files.find((one) => one.href === href) : undefined;
    const bytes = file && (await this.#ports.files.stored(file));
    return file && bytes && new Blob([bytes], { type: file.type });
  }

  async #lookForNewer(id: PublicationId, asked: Promise<Result<string, StoryProblem>>): Promise<void> {
    const source = await asked;
    if (source.ok && readPublication(source.value, id).ok) this.#ports.onManifest(id, source.value);
  }

  /** Transcripts are taken from the phone where they are there and right; it is not asked where it knows nothing. */
  #read(
    id: PublicationId,
    manifest: string,
    { isKept = true, mayLackText = false },
  ): Promise<Result<Story, StoryProblem>> {
    const { keptFiles, files } = this.#ports;
    const readFile = async (file: StoryFile) => {
      const got = await (isKept ? keptFiles.read({ id }, file) : files.fetch(id, file));
      return got.ok ? got : err(problemOf(file, got.error));
    };
    return readStory(manifest, id, readFile, mayLackText);
  }
}

function problemOf(file: StoryFile, { kind }: TrackFailure): StoryProblem {
  if (isNetworkProblem(kind)) return { kind };
  const problem = kind === 'missing' ? 'it is not there' : 'it is not the file that the manifest means';
  return { kind: 'broken', file: file.href, where: 'the file', problem };
}

function entryOf(id: PublicationId, manifest: string): readonly CatalogueEntry[] {
  const publication = readPublication(manifest, id);
  return publication.ok ? [publication.value] : [];
}
