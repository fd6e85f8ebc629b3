/**
 * A published transcript: one file for each chapter, with a cue for each paragraph. `read-webvtt.ts` and `write-webvtt.ts`
 * read and write the file; `blocks-of-transcript.ts` converts it to blocks. Times within a paragraph count from its start,
 * so that they do not depend on its place on a timeline.
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

/**
 * The characters [from, to) of the paragraph's text, a whole sentence if the words are not known. Seconds count from the
 * start of the paragraph.
 */
export type Word = Omit<SpokenClip, 'resource'>;
