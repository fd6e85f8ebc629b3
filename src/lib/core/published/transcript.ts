/**
 * A transcript as it is published: one file a chapter, of a paragraph a cue. `read-webvtt.ts` and `write-webvtt.ts` know
 * the file; `blocks-of-transcript.ts` makes of it what is drawn. Times inside a paragraph count from its own start, so
 * that they stay true wherever it stands on a timeline.
 */
import type { Block, SpokenClip } from '../transcript/block.ts';

export interface Transcript {
  readonly paragraphs: readonly TranscriptParagraph[];
}

export interface TranscriptParagraph extends Pick<Block, 'id' | 'text' | 'utterances' | 'styles'> {
  /** On the chapter's timeline. */
  readonly startSeconds: number;
  readonly durationSeconds: number;
  readonly words: readonly Word[];
}

/** [from, to) of the paragraph's text; its seconds count from the paragraph's start. A sentence where no words are known. */
export type Word = Omit<SpokenClip, 'resource'>;
