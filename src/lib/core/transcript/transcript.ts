/**
 * What is read on screen, and when each word of it is heard. A transcript is one chapter's; `read-webvtt.ts` and
 * `write-webvtt.ts` know it as a file. Times inside a paragraph count from the start of its track, so that they stay
 * true wherever the track stands on a timeline.
 */
import type { ParagraphId } from '../publication/ids.ts';

export interface Transcript {
  /** None where the text is missing. */
  readonly paragraphs: readonly TranscriptParagraph[];
  /** The chapter's text could not be had; its voice plays without it. */
  readonly isMissing?: true;
}

export interface TranscriptParagraph {
  readonly id: ParagraphId;
  /** On the chapter's timeline. */
  readonly startSeconds: number;
  readonly durationSeconds: number;
  /** The text as it is read, without markup. Offsets below count UTF-16 units of it. */
  readonly text: string;
  /** Side by side in text order; only white space stands between them. */
  readonly utterances: readonly Utterance[];
  readonly styles: readonly StyledRange[];
  readonly words: readonly Word[];
}

/** A stretch of text spoken by one voice: [from, to). */
export interface Utterance {
  readonly from: number;
  readonly to: number;
  readonly speaker: string;
  readonly effect?: 'telephone';
}

export interface StyledRange {
  readonly from: number;
  readonly to: number;
  readonly style: 'italic' | 'bold';
}

/** What is lit: [from, to) of the paragraph's text, heard from `startSeconds` to `endSeconds` of its track. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
}
