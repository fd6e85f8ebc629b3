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
  /** The network has shown this manifest of a story, and it is good. */
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

  /** The newest telling that can be had: a good one on the phone is not given up for a broken one online. */
  async openStory(id: PublicationId): Promise<Result<Story, StoryProblem>> {
    const online = await this.#openOnline(id);
    if (online.ok) return online;
    const kept = await this.#ports.stories.download(id).catch(() => undefined);
    if (!kept) return online;
    const stored = await readStory(kept.manifest, id, async (file) => {
      const bytes = await this.#ports.files.stored(file);
      return bytes ? ok(bytes) : this.#fetchText(id, file);
    });
    return stored.ok ? stored : online;
  }

  async #openOnline(id: PublicationId): Promise<Result<Story, StoryProblem>> {
    const { http, files, onManifest } = this.#ports;
    const got = await http.get(files.urlOf(id, 'manifest.json'), {
      limitBytes: manifestLimitBytes,
      stallMs: patienceMs,
      isFresh: true,
    });
    if (!got.ok) return err(asProblem(got.error, 'manifest.json'));
    const source = decodeText(got.value);
    if (source === undefined)
      return err({ kind: 'broken', file: 'manifest.json', where: 'the file', problem: 'it is not UTF-8' });
    const story = await readStory(source, id, async (file) => {
      const stored = await files.stored(file).catch(() => undefined);
      return stored ? ok(stored) : this.#fetchText(id, file);
    });
    if (story.ok) onManifest(id, source);
    return story;
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
