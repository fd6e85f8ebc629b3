/**
 * "A little earlier": to the start of a sentence, one, two or four sentences back by how long the listener was away; in
 * sound without text, so many seconds.
 */
import type { ChapterPlaces } from './block-places.ts';
import type { OpenStory } from './open-story.ts';
import { sentenceStarts } from './sentences.ts';

const hourMs = 3_600_000;
/** For each sentence, where nothing is known of the sentences. */
const secondsOfSentence = 10;

/** How many sentences before the one at the place. */
function sentencesBack(absenceMs: number): number {
  if (absenceMs < hourMs) return 1;
  return absenceMs < 24 * hourMs ? 2 : 4;
}

/** Seconds on the timeline: the start of the sentence that lies so far before `position`. */
export function earlier({ timeline, blocks }: OpenStory, position: number, absenceMs: number): number {
  const count = sentencesBack(absenceMs);
  if (blocks.at(position)?.isWholeChapter) return Math.max(position - count * secondsOfSentence, 0);
  const wanted = count + 1;
  let starts: readonly number[] = [];
  for (let chapter = timeline.chapterAt(position); chapter >= 0 && starts.length < wanted; chapter--)
    starts = [...sentencesOf(blocks.ofChapter(chapter), position), ...starts];
  return starts.at(-wanted) ?? 0;
}

/** Where the sentences of a chapter start that have begun by a position. */
function sentencesOf({ places }: ChapterPlaces, position: number): readonly number[] {
  return places
    .flatMap((place) =>
      // Where the text is missing, a paragraph counts as one sentence; its first word is reached with the breath before it.
      sentenceStarts(place).map((clip) => (clip === 0 ? place.startSeconds : (place.clipStarts[clip] ?? 0))),
    )
    .filter((start) => start <= position);
}
