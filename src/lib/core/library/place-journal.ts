/**
 * The places of all stories as one record that is stored twice. Of two copies of a place the higher sequence is the
 * truth (reference rule 24); a copy that cannot be read costs nothing but itself.
 */
import * as v from 'valibot';
import { asId, type ParagraphId, type PublicationId } from '../publication/ids.ts';
import type { Place } from './place.ts';

export type Journal = ReadonlyMap<PublicationId, Place>;

const placeSchema = v.object({
  locator: v.object({
    publication: v.string(),
    paragraph: v.string(),
    word: v.optional(v.object({ text: v.string(), index: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
    seconds: v.pipe(v.number(), v.finite(), v.minValue(0)),
  }),
  sequence: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  savedAtMs: v.pipe(v.number(), v.finite()),
  isFinished: v.boolean(),
});

/** Reads what was stored; whatever is no place is left out. */
export function readJournal(stored: unknown): Journal {
  const list = v.safeParse(v.array(v.unknown()), stored);
  return new Map(
    (list.success ? list.output : []).flatMap(readPlace).map((place) => [place.locator.publication, place]),
  );
}

export function writeJournal(journal: Journal): readonly Place[] {
  return [...journal.values()];
}

/** Both copies as one. */
export function mergeJournals(one: Journal, other: Journal): Journal {
  const merged = new Map(one);
  for (const [id, place] of other)
    if (place.sequence > (merged.get(id)?.sequence ?? -1)) merged.set(id, place);
  return merged;
}

/** One more than was ever written. */
export function nextSequence(journal: Journal): number {
  return Math.max(0, ...[...journal.values()].map(({ sequence }) => sequence)) + 1;
}

function readPlace(stored: unknown): readonly Place[] {
  const parsed = v.safeParse(placeSchema, stored);
  if (!parsed.success) return [];
  const { locator, ...rest } = parsed.output;
  const publication = asId<PublicationId>(locator.publication);
  const paragraph = asId<ParagraphId>(locator.paragraph);
  if (publication === undefined || paragraph === undefined) return [];
  const { word, seconds } = locator;
  return [{ ...rest, locator: { publication, paragraph, ...(word && { word }), seconds } }];
}
