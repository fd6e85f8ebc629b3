/**
 * "A little earlier": goes back to the start of a sentence. The longer the listener was away, the further back it is. In
 * sound without text, it goes back by a number of seconds.
 */
import type { ChapterPlaces } from './block-places.ts';
import type { OpenStory } from './open-story.ts';
import { sentenceStarts } from './sentences.ts';

const hourMs = 3_600_000;
/** Instead of each sentence, if the sentences are not known. */
const secondsOfSentence = 10;

/** How many sentences to go back from the current one. */
function sentencesBack(absenceMs: number): number {
  if (absenceMs < hourMs) return 1;
  return absenceMs < 24 * hourMs ? 2 : 4;
}

/** Seconds on the timeline: the start of the sentence to go back to. */
export function earlier({ timeline, blocks }: OpenStory, position: number, absenceMs: number): number {
  const count = sentencesBack(absenceMs);
  if (blocks.at(position)?.isWholeChapter) return Math.max(position - count * secondsOfSentence, 0);
  const wanted = count + 1;
  let starts: readonly number[] = [];
  for (let chapter = timeline.chapterAt(position); chapter >= 0 && starts.length < wanted; chapter--)
    starts = [...sentencesOf(blocks.ofChapter(chapter), position), ...starts];
  return starts.at(-wanted) ?? 0;
}

/** The starts of all sentences of a chapter that begin at or before the position. */
function sentencesOf({ places }: ChapterPlaces, position: number): readonly number[] {
  return places
    .flatMap((place) =>
      // A paragraph without text counts as one sentence. Its first sentence begins with the pause before its first word.
      sentenceStarts(place).map((clip) => (clip === 0 ? place.startSeconds : (place.clipStarts[clip] ?? 0))),
    )
    .filter((start) => start <= position);
}
