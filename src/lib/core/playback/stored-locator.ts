/** Reads a locator that was stored. */
import * as v from 'valibot';
import { asId, type BlockId, type PublicationId } from '../publication/ids.ts';
import type { Locator } from './locator.ts';

const shortText = v.pipe(v.string(), v.maxLength(200));

const schema = v.object({
  publication: v.string(),
  paragraph: v.string(),
  word: v.optional(v.object({ text: v.string(), index: v.pipe(v.number(), v.integer(), v.minValue(0)) })),
  seconds: v.pipe(v.number(), v.finite(), v.minValue(0)),
  // The place is usable without these.
  title: v.fallback(v.optional(v.pipe(v.string(), v.maxLength(1000))), undefined),
  text: v.fallback(v.optional(v.object({ before: shortText, after: shortText })), undefined),
  totalProgression: v.fallback(v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))), undefined),
});

/** Undefined if it is none. */
export function readLocator(stored: unknown): Locator | undefined {
  const parsed = v.safeParse(schema, stored);
  if (!parsed.success) return undefined;
  const publication = asId<PublicationId>(parsed.output.publication);
  const paragraph = asId<BlockId>(parsed.output.paragraph);
  if (publication === undefined || paragraph === undefined) return undefined;
  const { title, word, seconds, text, totalProgression } = parsed.output;
  return {
    publication,
    ...(title !== undefined && { title }),
    paragraph,
    ...(word && { word }),
    seconds,
    ...(text && { text }),
    ...(totalProgression !== undefined && { totalProgression }),
  };
}
