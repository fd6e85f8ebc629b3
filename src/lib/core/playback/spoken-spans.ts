/** From where to where something is said, so that a stop at its end lets nothing of the next word be heard. */
import type { BlockPlace } from './block-place.ts';
import { sentenceEnds, sentenceStarts } from './sentences.ts';

/** Seconds on the timeline. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word sounds for a moment after its last letter, and a paragraph begins with a breath. */
const tailSeconds = 0.15;

/** Just after a word: before the next one begins. Where the words are not known, the end of the paragraph. */
export function afterWord(place: BlockPlace, index: number): number {
  const clip = place.clips[index];
  const start = place.clipStarts[index];
  if (!clip || start === undefined) return place.endSeconds;
  const end = Math.min(start + clip.endSeconds - clip.startSeconds, place.endSeconds);
  const next = place.clipStarts[index + 1] ?? place.endSeconds;
  return end + Math.min(tailSeconds, Math.max(next - end, 0) / 2);
}

/** Just before the first word of a paragraph. */
export function beforeParagraph(place: BlockPlace): number {
  const first = place.clipStarts[0];
  return first === undefined ? place.startSeconds : Math.max(first - tailSeconds, place.startSeconds);
}

/** The sentences of a paragraph, without the silence after its last word. None where the text is not known. */
export function sentencesOf(place: BlockPlace): readonly Span[] {
  const ends = sentenceEnds(place);
  return sentenceStarts(place).flatMap((first, index) => {
    const isLast = index === ends.length - 1;
    const end = isLast ? afterWord(place, place.clips.length - 1) : ends[index];
    const start = first === 0 ? beforeParagraph(place) : place.clipStarts[first];
    return start === undefined || end === undefined ? [] : [{ start, end }];
  });
}

/** In the middle of the pause between a word and the next. */
export function betweenWords(place: BlockPlace, index: number): number {
  const clip = place.clips[index];
  const next = place.clipStarts[index + 1] ?? place.endSeconds;
  const end = Math.min(
    (place.clipStarts[index] ?? next) + (clip ? clip.endSeconds - clip.startSeconds : 0),
    next,
  );
  return (end + next) / 2;
}
