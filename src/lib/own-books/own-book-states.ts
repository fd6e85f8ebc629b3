/** Which own books there are, for whoever watches. It is small: the code that reads them is loaded when it is needed. */
import type { CatalogueEntry, CatalogueState } from '#lib/core/library/catalogue.ts';
import type { DownloadState } from '#lib/core/library/download-state.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { Signal } from '#lib/core/signal.ts';

export interface ShownBook {
  readonly entry: CatalogueEntry;
  readonly state: DownloadState;
}

export class OwnBookStates {
  readonly catalogue = new Signal<CatalogueState>({ status: 'loading' });
  readonly #states = new Map<PublicationId, Signal<DownloadState>>();
  readonly #hidden = new Set<PublicationId>();
  #books: readonly ShownBook[] = [];

  of(id: PublicationId): Signal<DownloadState> {
    const known = this.#states.get(id) ?? new Signal<DownloadState>(this.#stateOf(id));
    this.#states.set(id, known);
    return known;
  }

  set(books: readonly ShownBook[]): void {
    this.#books = books;
    this.#show();
    const entries = books.flatMap(({ entry }) => (this.#hidden.has(entry.id) ? [] : entry));
    this.catalogue.set({ status: 'ready', entries, unusable: [] });
  }

  /** One that was opened before it is known which others there are. */
  note(book: ShownBook): void {
    if (this.#books.some(({ entry }) => entry.id === book.entry.id)) return;
    this.#books = [...this.#books, book];
    this.#show();
  }

  /** What is listed stays. */
  setFailed(): void {
    const { current } = this.catalogue;
    if (current.status !== 'ready')
      this.catalogue.set({
        status: 'failed',
        failure: { kind: 'unreachable', detail: 'the storage failed' },
      });
  }

  /** A book whose removal can still be undone counts as absent. */
  hide(ids: readonly PublicationId[], isHidden: boolean): void {
    for (const id of ids)
      if (isHidden) this.#hidden.add(id);
      else this.#hidden.delete(id);
    if (this.catalogue.current.status === 'ready') this.set(this.#books);
    else this.#show();
  }

  #show(): void {
    for (const [id, state] of this.#states) state.set(this.#stateOf(id));
  }

  #stateOf(id: PublicationId): DownloadState {
    const book = this.#hidden.has(id) ? undefined : this.#books.find(({ entry }) => entry.id === id);
    return book?.state ?? { status: 'absent' };
  }
}
