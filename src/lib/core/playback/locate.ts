/**
 * From a position on a timeline to a place that can be stored, and back. A place is a paragraph and a word first,
 * and seconds last: where the audio was rendered again, the word still finds its time.
 */
import type { PublicationId } from '../publication/ids.ts';
import { toMicroseconds, type BlockPlace } from './block-place.ts';
import type { BlockPlaces } from './block-places.ts';
import type { Locator } from './locator.ts';

/** The place of a position in seconds on the timeline. */
export function locatorAt(publication: PublicationId, blocks: BlockPlaces, position: number): Locator {
  const place = blocks.at(position);
  if (!place) throw new RangeError('nothing is heard anywhere');
  return {
    ...locatorOfClip(publication, place, place.lastClipBefore(position)),
    seconds: Math.max(toMicroseconds(position - place.startSeconds), 0),
  };
}

/** Where a clip of a block begins; without such a clip, where the block does. */
export function locatorOfClip(publication: PublicationId, place: BlockPlace, clipIndex: number): Locator {
  const start = place.clipStarts[clipIndex];
  const text = place.textOf(clipIndex);
  return {
    publication,
    paragraph: place.id,
    ...(text !== undefined && { word: { text, index: clipIndex } }),
    seconds: start === undefined ? 0 : toMicroseconds(start - place.startSeconds),
  };
}

/** Seconds on the timeline, or undefined where the publication has no such block any more. */
export function positionOf({ paragraph, word, seconds }: Locator, blocks: BlockPlaces): number | undefined {
  const place = blocks.of(paragraph);
  if (!place) return undefined;
  const { startSeconds, endSeconds } = place;
  const found = word && findWord(place, word);
  return startSeconds + Math.min(timeOf(found, seconds), endSeconds - startSeconds);
}

/** The stored seconds where they still fall to that word; else the word's own time. */
function timeOf(
  found: { readonly startSeconds: number; readonly until: number } | undefined,
  seconds: number,
): number {
  if (!found || (seconds >= found.startSeconds && seconds < found.until)) return seconds;
  return found.startSeconds;
}

/** Its times, from the block's start. */
function findWord(place: BlockPlace, word: NonNullable<Locator['word']>) {
  const same = place.clips.flatMap((_, index) => (place.textOf(index) === word.text ? [index] : []));
  const nearest = same.sort((a, b) => Math.abs(a - word.index) - Math.abs(b - word.index))[0];
  const start = nearest === undefined ? undefined : place.clipStarts[nearest];
  if (nearest === undefined || start === undefined) return undefined;
  const until = place.clipStarts[nearest + 1] ?? place.endSeconds;
  return {
    startSeconds: toMicroseconds(start - place.startSeconds),
    until: toMicroseconds(until - place.startSeconds),
  };
}
