/**
 * "A little earlier": to the start of a sentence, further back after a longer absence (product.md 7, look.md,
 * Resume card). It stays inside the paragraph's neighbourhood: what was forgotten is told again, not the story.
 */
import { sentenceStarts } from '../transcript/sentences.ts';
import type { Transcript } from '../transcript/transcript.ts';

const hourMs = 3_600_000;

/** How many sentences before the one at the place. */
export function sentencesBack(absenceMs: number): number {
  if (absenceMs < hourMs) return 1;
  return absenceMs < 24 * hourMs ? 2 : 4;
}

/** Seconds on the story's timeline: the start of the sentence that lies so far before `position`. */
export function earlier(transcripts: readonly Transcript[], position: number, absenceMs: number): number {
  const starts = allSentenceStarts(transcripts).filter((start) => start <= position);
  return starts.at(-1 - sentencesBack(absenceMs)) ?? 0;
}

function allSentenceStarts(transcripts: readonly Transcript[]): readonly number[] {
  let chapterStart = 0;
  return transcripts.flatMap(({ paragraphs }) => {
    const start = chapterStart;
    const last = paragraphs.at(-1);
    chapterStart += last ? last.startSeconds + last.durationSeconds : 0;
    return paragraphs.flatMap((paragraph) =>
      sentenceStarts(paragraph).map(
        // The first word of a paragraph is reached from the paragraph's own start, with the breath before it.
        (word) =>
          start + paragraph.startSeconds + (word === 0 ? 0 : (paragraph.words[word]?.startSeconds ?? 0)),
      ),
    );
  });
}
