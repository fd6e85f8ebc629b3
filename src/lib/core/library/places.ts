/**
 * The places of all stories, as one record that is stored twice. Of two copies of a place the one with the higher
 * sequence counts. A copy that cannot be read does not affect the other.
 */
import * as v from 'valibot';
import type { BeforeSleep } from '../playback/sleep-places.ts';
import { readLocator } from '../playback/stored-locator.ts';
import type { PublicationId } from '../publication/ids.ts';
import type { Place } from './place.ts';

export type StoryPlaces = ReadonlyMap<PublicationId, Place>;

/** No device writes so many places: a higher number must be damage, and would beat every later place. */
const highestSequence = 1e12;
/** The last moment that a `Date` can hold, in milliseconds since the epoch. */
const lastMomentMs = 8.64e15;

const within = (highest: number) => v.pipe(v.number(), v.minValue(0), v.maxValue(highest));

const sleepSchema = v.object({ touched: v.unknown(), fadeBegan: v.optional(v.unknown()) });

const placeSchema = v.object({
  locator: v.unknown(),
  // If either is damaged, the place is still used, but counts as older than any other.
  sequence: v.fallback(v.pipe(within(highestSequence), v.integer()), 0),
  savedAtMs: v.fallback(within(lastMomentMs), 0),
  isFinished: v.boolean(),
  sleep: v.optional(v.unknown()),
});

/** Reads what was stored and leaves out what is not a place. */
export function readPlaces(stored: unknown): StoryPlaces {
  const list = v.safeParse(v.array(v.unknown()), stored);
  const places = new Map<PublicationId, Place>();
  for (const place of (list.success ? list.output : []).flatMap(readPlace)) addNewer(places, place);
  return places;
}

export function writePlaces(places: StoryPlaces): readonly Place[] {
  return [...places.values()];
}

/** Merges both copies. */
export function mergePlaces(one: StoryPlaces, other: StoryPlaces): StoryPlaces {
  const merged = new Map(one);
  for (const place of other.values()) addNewer(merged, place);
  return merged;
}

/** One more than the highest so far. */
export function nextSequence(places: StoryPlaces): number {
  return [...places.values()].reduce((highest, { sequence }) => Math.max(highest, sequence), 0) + 1;
}

/**
 * Puts places of another device in. Those that were saved later than the oldest of them get higher sequences, so that the
 * order in which the stories were heard is right for all.
 */
export function withTaken(places: StoryPlaces, taken: readonly Place[]): StoryPlaces {
  const merged = new Map(places);
  for (const place of taken) merged.set(place.locator.publication, place);
  const oldestMs = Math.min(...taken.map(({ savedAtMs }) => savedAtMs));
  const moved = [...merged.values()].filter((place) => place.savedAtMs > oldestMs || taken.includes(place));
  const first = nextSequence(places);
  moved
    .sort((one, other) => one.savedAtMs - other.savedAtMs || one.sequence - other.sequence)
    .forEach((place, i) => merged.set(place.locator.publication, { ...place, sequence: first + i }));
  return merged;
}

function addNewer(places: Map<PublicationId, Place>, place: Place): void {
  const id = place.locator.publication;
  const known = places.get(id);
  // Two windows that write in the same moment count alike.
  const isNewer = known?.sequence === place.sequence && place.savedAtMs > known.savedAtMs;
  if (place.sequence > (known?.sequence ?? -1) || isNewer) places.set(id, place);
}

function readPlace(stored: unknown): readonly Place[] {
  const parsed = v.safeParse(placeSchema, stored);
  if (!parsed.success) return [];
  const { sleep: storedSleep, ...rest } = parsed.output;
  const locator = readLocator(rest.locator);
  const sleep = readSleep(storedSleep);
  return locator ? [{ ...rest, locator, ...(sleep && { sleep }) }] : [];
}

/** The place is usable without it. */
function readSleep(stored: unknown): BeforeSleep | undefined {
  const parsed = v.safeParse(sleepSchema, stored);
  if (!parsed.success) return undefined;
  const touched = readLocator(parsed.output.touched);
  const fadeBegan = readLocator(parsed.output.fadeBegan);
  return touched && { touched, ...(fadeBegan && { fadeBegan }) };
}
