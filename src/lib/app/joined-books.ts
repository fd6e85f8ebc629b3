/** The published stories and the listener's own books, as one source of books. */
import type { CatalogueState } from '#lib/core/library/catalogue.ts';
import { isOwnBook } from '#lib/core/own-books/own-book-id.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { Signal } from '#lib/core/signal.ts';
import type { Downloads } from './app.ts';
import type { BookSource } from './book-source.ts';

export function joinBooks(published: BookSource, own: BookSource): BookSource {
  const sourceOf = (id: PublicationId) => (isOwnBook(id) ? own : published);
  const joined = () => joinCatalogues(published.catalogue.current, own.catalogue.current);
  const catalogue = new Signal(joined());
  for (const source of [published, own])
    source.catalogue.subscribe(() => {
      catalogue.set(joined());
    });
  return {
    catalogue,
    refresh: async () => {
      await Promise.all([published.refresh(), own.refresh()]);
    },
    open: (id, link) => sourceOf(id).open(id, link),
    stateOf: (id) => sourceOf(id).stateOf(id),
    downloaded: async () => (await Promise.all([published.downloaded(), own.downloaded()])).flat(),
    isWithdrawn: (id) => sourceOf(id).isWithdrawn(id),
    read: (publication, ...others) => sourceOf(publication.id).read(publication, ...others),
    stored: (id, href) => sourceOf(id).stored(id, href),
    urlOf: (id, href) => sourceOf(id).urlOf(id, href),
    probe: (id, href) => sourceOf(id).probe(id, href),
  };
}

/** Own books are listed after the published stories, and also where those cannot be had. */
function joinCatalogues(published: CatalogueState, own: CatalogueState): CatalogueState {
  const books = own.status === 'ready' ? own.entries : [];
  if (books.length === 0) return published;
  if (published.status === 'ready') return { ...published, entries: [...published.entries, ...books] };
  const problem = published.status === 'failed' ? { problem: published.failure.kind } : {};
  return { status: 'ready', entries: books, unusable: [], ...problem };
}

/** The same for removals. An own book is never downloaded. */
export function withOwnBooks(downloads: Downloads, own: Pick<Downloads, 'remove'>): Downloads {
  return {
    isRead: downloads.isRead,
    room: downloads.room,
    refreshRoom: () => downloads.refreshRoom(),
    askToKeep: () => downloads.askToKeep(),
    start: (id) => {
      if (!isOwnBook(id)) downloads.start(id);
    },
    cancel: (id) => {
      downloads.cancel(id);
    },
    remove: (ids) => {
      const removals = [
        downloads.remove(ids.filter((id) => !isOwnBook(id))),
        own.remove(ids.filter((id) => isOwnBook(id))),
      ];
      return {
        undo: () => {
          for (const removal of removals) removal.undo();
        },
        finish: () => {
          for (const removal of removals) removal.finish();
        },
      };
    },
  };
}
