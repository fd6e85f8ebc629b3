/**
 * "A little earlier": to the start of a sentence, one, two or four sentences back by how long the listener was away.
 */
import { sentenceStarts } from '../transcript/sentences.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { paragraphOfTrack } from './paragraph-of-track.ts';
import type { Timeline } from './timeline.ts';

const hourMs = 3_600_000;

/** How many sentences before the one at the place. */
function sentencesBack(absenceMs: number): number {
  if (absenceMs < hourMs) return 1;
  return absenceMs < 24 * hourMs ? 2 : 4;
}

/** Seconds on the story's timeline: the start of the sentence that lies so far before `position`. */
export function earlier(
  timeline: Timeline,
  transcripts: readonly Transcript[],
  position: number,
  absenceMs: number,
): number {
  const starts = allSentenceStarts(timeline, transcripts).filter((start) => start <= position);
  return starts.at(-1 - sentencesBack(absenceMs)) ?? 0;
}

/** Taken from the timeline: a sum of our own might fall just before a paragraph, on the last word of the one before. */
function allSentenceStarts(timeline: Timeline, transcripts: readonly Transcript[]): readonly number[] {
  return Array.from({ length: timeline.trackCount }, (_, track) => {
    const start = timeline.startOf(track);
    const paragraph = paragraphOfTrack(transcripts, timeline, track);
    // Where the text is missing, a paragraph counts as one sentence.
    if (!paragraph) return [start];
    // The first word of a paragraph is reached from the paragraph's own start, with the breath before it.
    return sentenceStarts(paragraph).map((word) =>
      word === 0 ? start : start + (paragraph.words[word]?.startSeconds ?? 0),
    );
  }).flat();
}
