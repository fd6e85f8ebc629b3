import type { TrackFailure } from './track-failure.ts';

/** What is shown to the listener once: a paragraph could not be had, and the voice continued after it. */
export interface PlaybackNotice {
  readonly kind: 'paragraph-skipped';
  /** Index in the reading order. */
  readonly trackIndex: number;
  readonly reason: TrackFailure['kind'];
}
