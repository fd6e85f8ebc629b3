/**
 * The published stories as a source of books: a server, and what was downloaded from it. It joins the catalogue, the
 * opening of a story and the reading of its files to what `app/book-source.ts` asks of a source.
 */
import type { Pause } from '#lib/core/in-parts.ts';
import type { CatalogueState } from '#lib/core/library/catalogue.ts';
import type { DownloadState } from '#lib/core/library/download-state.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { ResourceFailure } from '#lib/core/playback/resource-failure.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Publication, StoryFile } from '#lib/core/publication/publication.ts';
import type { Resource } from '#lib/core/publication/resource.ts';
import type { Story } from '#lib/core/publication/story.ts';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import type { Result } from '#lib/core/result.ts';
import { Signal, type Readable } from '#lib/core/signal.ts';
import type { FileRepository } from '#lib/storage/file-repository.ts';
import type { StoryRepository } from '#lib/storage/story-repository.ts';
import type { Manifests } from './manifests.ts';
import type { PublishedFiles } from './published-files.ts';
import type { PublishedCatalogue } from '../catalogue/published-catalogue.ts';
import type { Retries } from '../network/retries.ts';
import { ResourceReader, type DownloadWatch } from '../files/resource-reader.ts';
import type { StoredFiles } from '../files/stored-files.ts';
import { StoryOpener } from './story-opener.ts';
import type { Wait } from '../waiting.ts';

export interface PublishedBooksPorts {
  readonly manifests: Manifests;
  readonly stories: StoryRepository;
  readonly files: FileRepository;
  readonly stored: StoredFiles;
  readonly published: PublishedFiles;
  readonly downloads: PublishedDownloads;
  readonly wait: Wait;
  readonly retries: Retries;
  /** The absolute address of the folder of the stories. */
  readonly folder: string;
  /** Between the parts of long files that are read. */
  readonly pause: Pause;
  /** The code of the catalogue, which a story is shown without; undefined where it could not be loaded. */
  loadCatalogue(): Promise<typeof PublishedCatalogue | undefined>;
  /** Where the listener is in a story, once that is known. */
  placeIn(id: PublicationId): Promise<Locator | undefined>;
  /** What of a story that is being opened will be heard first. */
  heardFirst(publication: Publication, place: Locator | undefined): readonly Resource[];
}

interface PublishedDownloads extends DownloadWatch {
  stateOf(id: PublicationId): Readable<DownloadState>;
  noteVersion(id: PublicationId, version: string): Promise<void>;
}

export class PublishedBooks {
  readonly catalogue = new Signal<CatalogueState>({ status: 'loading' });
  readonly #ports: PublishedBooksPorts;
  readonly #files: ResourceReader;
  readonly #opener: StoryOpener;
  #published: PublishedCatalogue | undefined;
  #stopRetrying: () => void = () => undefined;

  constructor(ports: PublishedBooksPorts) {
    const { manifests, stories, files, stored, downloads, wait, pause, placeIn } = ports;
    this.#ports = ports;
    this.#files = new ResourceReader({ stored, files, source: this, downloads, wait });
    this.#opener = new StoryOpener({
      manifests,
      stories,
      resources: this.#files,
      wait,
      pause,
      placeIn,
      // On a slow phone the first sound is read while the page is being rendered.
      onDownloaded: (publication) =>
        void placeIn(publication.id).then((place) => {
          this.#files.expect(publication, ports.heardFirst(publication, place));
        }),
      onManifest: (id, source) => void downloads.noteVersion(id, source),
    });
  }

  async refresh(): Promise<void> {
    const published = await this.#loadCatalogue();
    this.#stopRetrying();
    if (published) {
      await published.refresh();
      return;
    }
    this.catalogue.set({
      status: 'failed',
      failure: { kind: 'unreachable', detail: 'part of the app could not be loaded' },
    });
    this.#stopRetrying = this.#ports.retries.start(async () => {
      const late = await this.#loadCatalogue();
      await late?.refresh();
      return late !== undefined;
    });
  }

  open(id: PublicationId, link?: Locator): Promise<Result<Story, StoryProblem>> {
    return this.#opener.open(id, link);
  }

  async downloaded(): Promise<readonly Story[]> {
    const { downloadedStories } = await import('./downloaded-stories.ts');
    return downloadedStories(this.#ports);
  }

  stateOf(id: PublicationId): Readable<DownloadState> {
    return this.#ports.downloads.stateOf(id);
  }

  /** It was not in the catalogue when that was last read to its end. False if the store fails. */
  isWithdrawn(id: PublicationId): Promise<boolean> {
    return this.#ports.stories.withdrawn().then(
      (ids) => ids.includes(id),
      () => false,
    );
  }

  read(
    book: { readonly id: PublicationId },
    resource: Resource,
    signal?: AbortSignal,
    onProgress?: () => void,
  ): Promise<Result<ArrayBuffer, ResourceFailure>> {
    return this.#files.read(book, resource, signal, onProgress);
  }

  async stored(id: PublicationId, href: string): Promise<Blob | undefined> {
    const record = await this.#ports.stories.download(id);
    const publication = record && this.#ports.manifests.read(record.manifest, id);
    const file = publication?.ok ? publication.value.files.find((one) => one.href === href) : undefined;
    const bytes = file && (await this.#ports.stored.read(file));
    return file && bytes && new Blob([bytes], { type: file.mediaType });
  }

  urlOf(id: PublicationId, href: string): string {
    return this.#ports.published.urlOf(id, href);
  }

  probe(id: PublicationId, href: string): Promise<Result<unknown, ResourceFailure>> {
    return this.#ports.published.probe(id, href);
  }

  fetchVersion(id: PublicationId, signal?: AbortSignal): Promise<Result<string, StoryProblem>> {
    return this.#ports.manifests.fetch(id, signal);
  }

  readVersion(id: PublicationId, version: string): Result<Publication, StoryProblem> {
    return this.#ports.manifests.read(version, id);
  }

  fetchFile(
    id: PublicationId,
    file: StoryFile,
    signal?: AbortSignal,
    onProgress?: () => void,
  ): Promise<Result<ArrayBuffer, ResourceFailure>> {
    return this.#ports.published.fetch(id, file, signal, onProgress);
  }

  async #loadCatalogue(): Promise<PublishedCatalogue | undefined> {
    const Loaded = await this.#ports.loadCatalogue();
    if (Loaded) this.#published ??= new Loaded(this.#ports, this.catalogue);
    return this.#published;
  }
}
