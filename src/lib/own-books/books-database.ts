import type { PublicationId } from '#lib/core/publication/ids.ts';

/** A database of its own: one that is large or damaged keeps nobody from a place or a download. */
export const booksDatabase = 'lamplight-books';

/** Waits until nobody else adds this book or tidies it up, in any tab. A page that is closed lets go by itself. */
export function withBookLock<T>(id: PublicationId, action: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`lamplight/own-book/${id}`, action);
}
