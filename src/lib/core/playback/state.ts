import type { Locator } from './locator.ts';
import type { TrackFailure } from './track-failure.ts';

export type PauseCause = 'listener' | 'interruption' | 'sleep-timer' | 'autoplay-blocked' | 'elsewhere';

/** Times are seconds, as in HTMLMediaElement, WebVTT and SMIL. */
export type PlayerState =
  | { readonly status: 'empty' }
  | { readonly status: 'loading'; readonly at: Locator; readonly playWhenReady: boolean }
  | { readonly status: 'paused'; readonly at: Locator; readonly cause: PauseCause }
  | { readonly status: 'playing' | 'waiting' | 'ended'; readonly at: Locator }
  | { readonly status: 'failed'; readonly at: Locator; readonly error: PlaybackFailure };

/** Why the voice cannot be heard. */
export interface PlaybackFailure {
  /**
   * A track could not be had; the browser refuses what was had (`unplayable`); no sound device could be opened
   * (`no-device`); or nothing was heard although nothing was refused (`silent`).
   */
  readonly kind: TrackFailure['kind'] | 'unplayable' | 'no-device' | 'silent';
  /** For the line "What happened, exactly". */
  readonly detail: string;
  /** Where the voice may continue, after what trying again will not bring. */
  readonly skipTo?: Locator;
}
