/**
 * Converts a position on the timeline to a locator that can be stored, and back. A locator names a paragraph and a word
 * before it names seconds: if the audio is rendered again, the word is still found at its new time.
 */
import type { PublicationId } from '../publication/ids.ts';
import { toMicroseconds, type BlockPlace } from './block-place.ts';
import type { BlockPlaces } from './block-places.ts';
import type { Locator } from './locator.ts';

/** Long enough to occur only once in nearly every book. */
export const charactersBefore = 32;
export const charactersAfter = 48;

/** The place of a position in seconds on the timeline. */
export function locatorAt(publication: PublicationId, blocks: BlockPlaces, position: number): Locator {
  const place = blocks.at(position);
  if (!place) throw new RangeError('nothing is heard anywhere');
  return locatorIn(publication, blocks, place, place.lastClipBefore(position), position);
}

/** Where a clip of a block begins; without such a clip, where the block does. */
export function locatorOfClip(
  publication: PublicationId,
  blocks: BlockPlaces,
  place: BlockPlace,
  clipIndex: number,
): Locator {
  return locatorIn(publication, blocks, place, clipIndex, place.clipStarts[clipIndex] ?? place.startSeconds);
}

function locatorIn(
  publication: PublicationId,
  blocks: BlockPlaces,
  place: BlockPlace,
  clipIndex: number,
  position: number,
): Locator {
  const { durationSeconds } = blocks;
  const title = blocks.titleAt(position, place.chapterIndex);
  const word = place.textOf(clipIndex);
  const totalProgression = durationSeconds > 0 ? Math.min(Math.max(position / durationSeconds, 0), 1) : 0;
  return {
    publication,
    ...(title !== undefined && { title }),
    paragraph: place.id,
    ...(word !== undefined && { word: { text: word, index: clipIndex }, text: textAround(place, clipIndex) }),
    seconds: Math.max(toMicroseconds(position - place.startSeconds), 0),
    totalProgression: toMicroseconds(totalProgression),
  };
}

function textAround({ block, clips }: BlockPlace, clipIndex: number): NonNullable<Locator['text']> {
  const text = block?.text ?? '';
  const from = clips[clipIndex]?.from ?? 0;
  return {
    before: text.slice(Math.max(from - charactersBefore, 0), from),
    after: text.slice(from, from + charactersAfter),
  };
}

/**
 * Seconds on the timeline. Tries in this order: the block with the stored id, if it has the stored text; any block with
 * that text; the block with the stored id, whatever its text; where that is silent, the block that is heard after it; the
 * stored progression. Undefined if all of them fail.
 */
export function positionOf(locator: Locator, blocks: BlockPlaces): number | undefined {
  const { paragraph, word, seconds, text, totalProgression } = locator;
  const place = blocks.of(paragraph);
  const isEdited = text !== undefined && place?.block?.text.includes(text.before + text.after) === false;
  if (!place || isEdited) {
    const moved = findText(locator, blocks);
    if (moved !== undefined) return moved;
  }
  if (!place) {
    const next = blocks.afterSilent(paragraph);
    if (next) return next.startSeconds;
    return totalProgression === undefined ? undefined : totalProgression * blocks.durationSeconds;
  }
  const { startSeconds, endSeconds } = place;
  const found = word && findWord(place, word);
  return startSeconds + Math.min(timeOf(found, seconds), endSeconds - startSeconds);
}

/**
 * The start of the block that contains the place, or the place itself if that start may be an hour back. Undefined if the
 * publication no longer has the place.
 */
export function startOfBlock(locator: Locator, blocks: BlockPlaces): Locator | undefined {
  const position = positionOf(locator, blocks);
  const place = position === undefined ? undefined : blocks.at(position);
  if (position === undefined || !place) return undefined;
  return place.isWholeChapter
    ? locatorAt(locator.publication, blocks, position)
    : locatorOfClip(locator.publication, blocks, place, -1);
}

/** If several blocks have the text, the one nearest to the stored progression. */
function findText({ text, totalProgression = 0 }: Locator, blocks: BlockPlaces): number | undefined {
  if (!text) return undefined;
  const wanted = totalProgression * blocks.durationSeconds;
  const distance = (position: number) => Math.abs(position - wanted);
  let nearest: number | undefined;
  for (const [place, offset] of blocks.find(text.before + text.after)) {
    const clip = place.clipAtOffset(offset + text.before.length);
    const position = place.clipStarts[clip] ?? place.startSeconds;
    if (nearest === undefined || distance(position) < distance(nearest)) nearest = position;
  }
  return nearest;
}

/** The stored seconds, if that word is still spoken then; otherwise the start of the word. */
function timeOf(
  found: { readonly startSeconds: number; readonly until: number } | undefined,
  seconds: number,
): number {
  if (!found || (seconds >= found.startSeconds && seconds < found.until)) return seconds;
  return found.startSeconds;
}

/** When the word is spoken, in seconds from the start of the block. */
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
