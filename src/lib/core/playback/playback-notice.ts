import type { TrackFailure } from './track-failure.ts';

/** What the listener is to be told once: a paragraph could not be had and the voice went on behind it. */
export interface PlaybackNotice {
  readonly kind: 'paragraph-skipped';
  /** Index in the reading order. */
  readonly trackIndex: number;
  readonly reason: TrackFailure['kind'];
}
