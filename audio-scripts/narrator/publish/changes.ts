/** What became of a story's paragraphs between two versions: what an author should know before publishing. */
import type { LockedParagraph } from '../parse/lock.ts';

export interface Changes {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Other words under the same id: listeners keep their place. */
  readonly reworded: readonly string[];
  /** In another chapter, or in another order than before. */
  readonly moved: readonly string[];
}

export function compareParagraphs(
  before: readonly LockedParagraph[],
  after: readonly LockedParagraph[],
): Changes {
  const old = new Map(before.map((paragraph) => [paragraph.id, paragraph]));
  const ids = new Set(after.map(({ id }) => id));
  const stayed = after.filter(({ id }) => old.has(id));
  const inPlace = longestInOrder(stayed, before);
  return {
    added: after.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    removed: before.filter(({ id }) => !ids.has(id)).map(({ id }) => id),
    reworded: stayed.filter(({ id, text }) => old.get(id)?.text !== text).map(({ id }) => id),
    moved: stayed
      .filter(({ id, chapter }) => !inPlace.has(id) || old.get(id)?.chapter !== chapter)
      .map(({ id }) => id),
  };
}

/** The most paragraphs that still follow each other as before; the others are those that were moved. */
function longestInOrder(after: readonly LockedParagraph[], before: readonly LockedParagraph[]): Set<string> {
  const place = new Map(before.map(({ id }, i) => [id, i]));
  const chains = after.reduce<{ last: number; ids: readonly string[] }[]>((found, { id }) => {
    const at = place.get(id) ?? 0;
    const best = found
      .filter(({ last }) => last < at)
      .reduce<readonly string[]>((most, { ids }) => (ids.length > most.length ? ids : most), []);
    return [...found, { last: at, ids: [...best, id] }];
  }, []);
  const longest = chains.reduce<readonly string[]>(
    (most, { ids }) => (ids.length > most.length ? ids : most),
    [],
  );
  return new Set(longest);
}
