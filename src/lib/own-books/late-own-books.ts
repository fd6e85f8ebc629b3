/**
 * The listener's own books as a source of books (`app/book-source.ts`), whose code is loaded when it is first asked. They
 * are nowhere but on this device.
 */
import type { CatalogueState } from '#lib/core/library/catalogue.ts';
import type { DownloadState } from '#lib/core/library/download-state.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { ResourceFailure } from '#lib/core/playback/resource-failure.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Resource } from '#lib/core/publication/resource.ts';
import type { Story } from '#lib/core/publication/story.ts';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Readable } from '#lib/core/signal.ts';
import { OwnBookStates } from './own-book-states.ts';
import type { OriginalBook, OwnBooks } from './own-books.ts';

interface Removal {
  undo(): void;
  finish(): void;
}

type Create = (states: OwnBookStates) => OwnBooks;

export class LateOwnBooks {
  readonly #fetch: () => Promise<Create | undefined>;
  readonly #states = new OwnBookStates();
  /** Books whose removal can be undone, each with its removal. */
  readonly #removals = new Map<PublicationId, Removal>();
  #loaded: OwnBooks | undefined;

  /** `fetch` resolves with undefined where the code could not be loaded, and may be called again then. */
  constructor(fetch: () => Promise<Create | undefined>) {
    this.#fetch = fetch;
  }

  get catalogue(): Readable<CatalogueState> {
    return this.#states.catalogue;
  }

  stateOf(id: PublicationId): Readable<DownloadState> {
    return this.#states.of(id);
  }

  async refresh(): Promise<void> {
    const books = await this.load();
    if (books) await books.refresh();
    else this.#states.setFailed();
  }

  async open(id: PublicationId, link?: Locator): Promise<Result<Story, StoryProblem>> {
    return (await this.load())?.open(id, link) ?? notLoaded;
  }

  async read(
    book: { readonly id: PublicationId },
    { href }: Resource,
  ): Promise<Result<Blob, ResourceFailure>> {
    return (await this.load())?.read(book.id, href) ?? notLoaded;
  }

  async stored(id: PublicationId, href: string): Promise<Blob | undefined> {
    return (await this.load())?.stored(id, href);
  }

  async original(id: PublicationId): Promise<OriginalBook | undefined> {
    return (await this.load())?.original(id);
  }

  async probe(id: PublicationId, href: string): Promise<Result<unknown, ResourceFailure>> {
    const content = await this.stored(id, href).catch(() => undefined);
    return content ? ok(content) : err({ kind: 'missing', detail: href });
  }

  async downloaded(): Promise<readonly Story[]> {
    return (await this.load())?.stories() ?? [];
  }

  /** They have no address: `stored` brings them. */
  urlOf(): undefined {
    return undefined;
  }

  isWithdrawn(): Promise<boolean> {
    return Promise.resolve(false);
  }

  /** Shows the books as removed, and deletes nothing before the removal is finished. */
  remove(ids: readonly PublicationId[]): Removal {
    /** Those that were not added again meanwhile. */
    const take = () => {
      const left = ids.filter((id) => this.#removals.get(id) === removal);
      for (const id of left) this.#removals.delete(id);
      return left;
    };
    const removal: Removal = {
      undo: () => {
        this.#states.hide(take(), false);
      },
      // Without the code nothing is listed that could be removed.
      finish: () => void this.#loaded?.delete(take()),
    };
    for (const id of ids) this.#removals.set(id, removal);
    this.#states.hide(ids, true);
    return removal;
  }

  /** It was added again: it is removed neither now nor later. */
  async keep(id: PublicationId): Promise<void> {
    this.#removals.delete(id);
    (await this.load())?.keep(id);
    this.#states.hide([id], false);
  }

  /** Undefined where the code could not be loaded. */
  async load(): Promise<OwnBooks | undefined> {
    const create = await this.#fetch();
    if (create) this.#loaded ??= create(this.#states);
    return this.#loaded;
  }
}

/** A network brings the code. */
const notLoaded = err({ kind: 'unreachable' as const, detail: 'part of the app could not be loaded' });
