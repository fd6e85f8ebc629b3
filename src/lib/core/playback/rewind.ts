/**
 * After an absence the voice goes on a little earlier: the longer the listener was away, the further back, and always
 * from the start of a sentence. In sound without text, it goes back by a number of seconds.
 */
import type { ChapterPlaces } from './block-places.ts';
import type { OpenStory } from './open-story.ts';
import { sentenceStarts } from './sentences.ts';

/** Whoever was away shorter than this still has the sentence in their ear. */
const momentMs = 10_000;
const shortAbsenceMs = 5 * 60_000;
/** From one evening to the next. */
const longAbsenceMs = 18 * 3_600_000;
const furthestSeconds = 60;
/** Instead of each sentence and of a paragraph, if they are not known. */
const secondsOfSentence = 10;
const secondsOfParagraph = 30;

/** Seconds on the timeline: where to go on. */
export function afterAbsence(open: OpenStory, position: number, absenceMs: number): number {
  if (absenceMs < momentMs) return position;
  const place = open.blocks.at(position);
  const isShort = absenceMs < shortAbsenceMs;
  const isLong = absenceMs >= longAbsenceMs;
  if (place?.isWholeChapter) {
    const untold = isShort ? secondsOfSentence : isLong ? furthestSeconds : secondsOfParagraph;
    return Math.max(position - untold, 0);
  }
  if (isShort) return sentencesBack(open, position, 0);
  const furthest = sentencesBack(open, Math.max(position - furthestSeconds, 0), 0);
  return isLong ? furthest : Math.max(place?.startSeconds ?? 0, furthest);
}

/** "A little earlier" than that: the start of the sentence before. */
export function earlier(open: OpenStory, position: number, absenceMs: number): number {
  const from = afterAbsence(open, position, absenceMs);
  if (open.blocks.at(from)?.isWholeChapter) return Math.max(from - secondsOfSentence, 0);
  return sentencesBack(open, from, 1);
}

/** The start of the sentence so many before the one at the position. */
function sentencesBack({ timeline, blocks }: OpenStory, position: number, count: number): number {
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
