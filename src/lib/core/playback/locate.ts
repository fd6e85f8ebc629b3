/**
 * From a position on a timeline to a place that can be stored, and back. A place is a paragraph and a word first,
 * and seconds last: where the audio was rendered again, the word still finds its time.
 */
import type { Publication } from '../publication/publication.ts';
import { lastWordBefore } from '../transcript/find-word.ts';
import type { Transcript, TranscriptParagraph } from '../transcript/transcript.ts';
import type { Locator } from './locator.ts';
import { paragraphOfTrack } from './paragraph-of-track.ts';
import type { Timeline } from './timeline.ts';

/** The place of a position in seconds on the story's timeline. */
export function locatorAt(
  publication: Publication,
  timeline: Timeline,
  transcripts: readonly Transcript[],
  position: number,
): Locator {
  const index = timeline.trackAt(position);
  const track = publication.tracks[index];
  if (!track) throw new RangeError(`no track ${index}`);
  const seconds = timeline.secondsIntoTrack(position);
  const paragraph = paragraphOfTrack(transcripts, timeline, index);
  const wordIndex = paragraph ? lastWordBefore(paragraph.words, seconds) : -1;
  const text = paragraph && wordText(paragraph, wordIndex);
  return {
    publication: publication.id,
    paragraph: track.paragraph,
    ...(text !== undefined && { word: { text, index: wordIndex } }),
    seconds,
  };
}

/** Seconds on the story's timeline, or undefined where the story has no such paragraph any more. */
export function positionOf(
  { paragraph: id, word, seconds }: Locator,
  timeline: Timeline,
  transcripts: readonly Transcript[],
): number | undefined {
  const index = timeline.trackOf(id);
  if (index === undefined) return undefined;
  const paragraph = paragraphOfTrack(transcripts, timeline, index);
  const found = paragraph && word && findWord(paragraph, word);
  return timeline.startOf(index) + Math.min(timeOf(found, seconds), timeline.durationOf(index));
}

/** The stored seconds where they still fall to that word; else the word's own time. */
function timeOf(
  found: { readonly startSeconds: number; readonly until: number } | undefined,
  seconds: number,
): number {
  if (!found || (seconds >= found.startSeconds && seconds < found.until)) return seconds;
  return found.startSeconds;
}

function findWord(paragraph: TranscriptParagraph, word: NonNullable<Locator['word']>) {
  const same = paragraph.words.flatMap((_, index) =>
    wordText(paragraph, index) === word.text ? [index] : [],
  );
  const nearest = same.sort((a, b) => Math.abs(a - word.index) - Math.abs(b - word.index))[0];
  const found = nearest === undefined ? undefined : paragraph.words[nearest];
  if (!found || nearest === undefined) return undefined;
  return {
    startSeconds: found.startSeconds,
    until: paragraph.words[nearest + 1]?.startSeconds ?? paragraph.durationSeconds,
  };
}

function wordText({ text, words }: TranscriptParagraph, index: number): string | undefined {
  const word = words[index];
  return word && text.slice(word.from, word.to);
}
