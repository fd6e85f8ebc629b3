/**
 * A transcript as it is published: one file a chapter, of a paragraph a cue. `read-webvtt.ts` and `write-webvtt.ts` know
 * the file; `blocks-of-transcript.ts` makes of it what is drawn. Times inside a paragraph count from the start of its
 * track, so that they stay true wherever the track stands on a timeline.
 */
import type { BlockId } from '../publication/ids.ts';
import type { StyledRange, Utterance } from '../transcript/block.ts';

export interface Transcript {
  readonly paragraphs: readonly TranscriptParagraph[];
}

export interface TranscriptParagraph {
  readonly id: BlockId;
  /** On the chapter's timeline. */
  readonly startSeconds: number;
  readonly durationSeconds: number;
  /** The text as it is read, without markup. Offsets below count UTF-16 units of it. */
  readonly text: string;
  readonly utterances: readonly Utterance[];
  readonly styles: readonly StyledRange[];
  readonly words: readonly Word[];
}

/** [from, to) of the paragraph's text, heard from `startSeconds` to `endSeconds` of its track. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
}
