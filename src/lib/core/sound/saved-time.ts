/** How much time was saved because pauses were left out, in seconds of the clock: in all, and by story. */
import * as v from 'valibot';
import type { PublicationId } from '../publication/ids.ts';

export interface SavedTime {
  readonly all: number;
  readonly stories: Readonly<Record<string, number | undefined>>;
}

const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(1e9));
const savedSchema = v.object({
  all: v.fallback(seconds, 0),
  stories: v.fallback(v.record(v.string(), v.fallback(v.optional(seconds), undefined)), {}),
});

/** Reads what was stored; what cannot be read was not saved. */
export function readSavedTime(stored: unknown): SavedTime {
  const read = v.safeParse(savedSchema, stored);
  return read.success ? read.output : { all: 0, stories: {} };
}

export function withSavedTime({ all, stories }: SavedTime, id: PublicationId, more: number): SavedTime {
  return { all: all + more, stories: { ...stories, [id]: (stories[id] ?? 0) + more } };
}
