import type { PublicationId } from '../publication/ids.ts';
import type { CatalogueEntry } from './catalogue.ts';

/** What to offer after a story: the next one in the catalogue that may be offered. After the last comes the first. */
export function nextStory(
  entries: readonly CatalogueEntry[],
  after: PublicationId,
  mayBeOffered: (id: PublicationId) => boolean,
): CatalogueEntry | undefined {
  const at = entries.findIndex(({ id }) => id === after);
  const others = [...entries.slice(at + 1), ...entries.slice(0, Math.max(at, 0))];
  return others.find(({ id }) => mayBeOffered(id));
}
