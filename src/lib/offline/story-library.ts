/**
 * The catalogue and the stories behind it: from the network while it answers, else from the phone (formats.md,
 * Catalogue). Looking at a story stores nothing of it.
 */
import type { CatalogueEntry, CatalogueState } from '#lib/core/library/catalogue.ts';
import { parseCatalogue } from '#lib/core/publication/catalogue-feed.ts';
import { isPlainPath } from '#lib/core/publication/href.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { manifestLimitBytes } from '#lib/core/publication/limits.ts';
import type { StoryFile } from '#lib/core/publication/publication.ts';
import type { Story, StoryProblem } from '#lib/core/publication/story.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { Signal, type Readable } from '#lib/core/signal.ts';
import type { StoryRepository } from '#lib/storage/story-repository.ts';
import type { Http, HttpFailure } from './http.ts';
import { decodeText, readPublication, readStory } from './read-story.ts';
import type { StoryFiles } from './story-files.ts';

/** How long the network may take before the phone's own copy is shown. */
const patienceMs = 3000;
const pageLimit = 50;
const catalogueFile = 'catalog.json';

export interface StoryLibraryPorts {
  readonly http: Http;
  readonly stories: StoryRepository;
  readonly files: StoryFiles;
  /** The address of the folder `stories`, with a slash at its end. */
  readonly root: string;
  /** The network has shown this manifest of a story that is kept, and it is good. */
  onManifest(id: PublicationId, source: string): void;
}

export class StoryLibrary {
  readonly #ports: StoryLibraryPorts;
  readonly #catalogue = new Signal<CatalogueState>({ status: 'loading' });

  constructor(ports: StoryLibraryPorts) {
    this.#ports = ports;
  }

  get catalogue(): Readable<CatalogueState> {
    return this.#catalogue;
  }

  fileUrl(id: PublicationId, href: string): string {
    return this.#ports.files.urlOf(id, href);
  }

  async refresh(): Promise<void> {
    const pages = await this.#fetchCatalogue();
    if (pages.ok) {
      const shown = showCatalogue(pages.value, false);
      if (shown.status === 'ready')
        await this.#ports.stories.saveCatalogue(JSON.stringify(pages.value)).catch(() => undefined);
      this.#catalogue.set(shown);
      return;
    }
    const entries = await this.#storedEntries();
    this.#catalogue.set(
      entries.length === 0
        ? { status: 'failed', problem: 'unreachable', detail: pages.error.detail }
        : { status: 'ready', entries, isStored: true },
    );
  }

  /** The catalogue as it was seen last, and stories that were downloaded without ever looking at it. */
  async #storedEntries(): Promise<readonly CatalogueEntry[]> {
    const { stories } = this.#ports;
    const source = await stories.catalogue().catch(() => undefined);
    const seen =
      source === undefined ? undefined : showCatalogue(JSON.parse(source) as readonly string[], true);
    const entries = seen?.status === 'ready' ? seen.entries : [];
    const downloads = await stories.downloads().catch(() => []);
    const others = downloads.filter(({ id }) => !entries.some((entry) => entry.id === id));
    return [...entries, ...others.flatMap(({ id, manifest }) => entryOf(id, manifest))];
  }

  /**
   * A story that is kept whole opens at once, as it was kept; whether a newer telling is out is looked up behind it.
   * Any other comes from the network, or from what of it is on the phone.
   */
  async openStory(id: PublicationId): Promise<Result<Story, StoryProblem>> {
    const kept = await this.#ports.stories.download(id).catch(() => undefined);
    const isWhole = kept?.checkedAtMs !== undefined;
    const stored = kept && isWhole ? await this.#read(id, kept.manifest) : undefined;
    if (stored?.ok) {
      void this.#lookForNewer(id);
      return stored;
    }
    const source = await this.#fetchManifest(id);
    const online = source.ok ? await this.#read(id, source.value) : source;
    if (online.ok || !kept) return online;
    const part = await this.#read(id, kept.manifest);
    return part.ok ? part : online;
  }

  async #lookForNewer(id: PublicationId): Promise<void> {
    const source = await this.#fetchManifest(id);
    if (source.ok && readPublication(source.value, id).ok) this.#ports.onManifest(id, source.value);
  }

  async #fetchManifest(id: PublicationId): Promise<Result<string, StoryProblem>> {
    const { http, files } = this.#ports;
    const got = await http.get(files.urlOf(id, 'manifest.json'), {
      limitBytes: manifestLimitBytes,
      stallMs: patienceMs,
      isFresh: true,
    });
    if (!got.ok) return err(asProblem(got.error, 'manifest.json'));
    const source = decodeText(got.value);
    return source === undefined
      ? err({ kind: 'broken', file: 'manifest.json', where: 'the file', problem: 'it is not UTF-8' })
      : ok(source);
  }

  /** Transcripts are taken from the phone where they are there and right. */
  #read(id: PublicationId, manifest: string): Promise<Result<Story, StoryProblem>> {
    return readStory(manifest, id, async (file) => {
      const stored = await this.#ports.files.stored(file).catch(() => undefined);
      return stored ? ok(stored) : this.#fetchText(id, file);
    });
  }

  async #fetchText(id: PublicationId, file: StoryFile): Promise<Result<ArrayBuffer, StoryProblem>> {
    const got = await this.#ports.files.fetch(id, file);
    if (got.ok) return got;
    if (got.error.kind === 'unreachable') return err({ kind: 'unreachable' });
    const problem =
      got.error.kind === 'missing' ? 'it is not there' : 'it is not the file that the manifest means';
    return err({ kind: 'broken', file: file.href, where: 'the file', problem });
  }

  /** The text of each page. */
  async #fetchCatalogue(): Promise<Result<readonly string[], HttpFailure>> {
    const pages: string[] = [];
    const seen = new Set<string>();
    for (
      let name: string | undefined = catalogueFile;
      name !== undefined && !seen.has(name) && pages.length < pageLimit;
    ) {
      seen.add(name);
      const got = await this.#ports.http.get(this.#ports.root + name, {
        limitBytes: manifestLimitBytes,
        stallMs: patienceMs,
        isFresh: true,
      });
      if (!got.ok) return got;
      const source = decodeText(got.value) ?? '';
      pages.push(source);
      const page = parseCatalogue(source);
      const next = page.ok ? page.value.next : undefined;
      name = next !== undefined && isPlainPath(next) ? next : undefined;
    }
    return ok(pages);
  }
}

function entryOf(id: PublicationId, manifest: string): readonly CatalogueEntry[] {
  const publication = readPublication(manifest, id);
  return publication.ok ? [publication.value] : [];
}

function showCatalogue(pages: readonly string[], isStored: boolean): CatalogueState {
  const entries: CatalogueEntry[] = [];
  for (const source of pages) {
    const page = parseCatalogue(source);
    if (!page.ok)
      return {
        status: 'failed',
        problem: 'broken',
        detail: `${catalogueFile}, ${page.error.where}: ${page.error.problem}`,
      };
    entries.push(...page.value.entries);
  }
  return { status: 'ready', entries, isStored };
}

function asProblem({ kind }: HttpFailure, file: string): StoryProblem {
  if (kind === 'missing') return { kind: 'absent' };
  return kind === 'unreachable'
    ? { kind }
    : { kind: 'broken', file, where: 'the file', problem: 'it is too large' };
}
