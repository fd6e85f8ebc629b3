import type { StyledRange } from '../transcript/block.ts';

/** What captions show together, and when (WebVTT, SubRip, lyrics, a transcript in JSON). */
export interface Cue {
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** In one line, without markup. */
  readonly text: string;
  /** Who speaks, where the captions say so. */
  readonly speaker?: string;
  /** Where several speak, one after the other; `speaker` is the first of them. */
  readonly voices?: readonly CueVoice[];
  readonly styles: readonly StyledRange[];
  /** In order of time; empty where only the whole cue has a time. */
  readonly words: readonly TimedText[];
  /** Those with the same name are one paragraph, where the captions say that. */
  readonly paragraph?: string;
  /** A line of a poem or a song, which is not joined with the next one. */
  readonly isLine?: true;
}

/** [from, to) of a cue's text, and who says that. */
export interface CueVoice {
  readonly from: number;
  readonly to: number;
  readonly speaker: string;
}

/** [from, to) of a cue's text. */
export interface TimedText {
  readonly from: number;
  readonly to: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
}
