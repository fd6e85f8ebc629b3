/** The ids of the listener's own books: they say by themselves where a book comes from, in addresses and stored places too. */
import { asId, type PublicationId } from '../publication/ids.ts';

const prefix = 'own-';
const digits = 16;
const pattern = /^own-[0-9a-f]{16}$/;

export function isOwnBook(id: string): boolean {
  return pattern.test(id);
}

/** The same file has the same id on every device, so that its place and bookmarks are found again. */
export function ownBookId(sha256: string): PublicationId {
  const id = asId<PublicationId>(prefix + sha256.slice(0, digits));
  if (id === undefined || !isOwnBook(id)) throw new Error(`not a hash: ${sha256}`);
  return id;
}
