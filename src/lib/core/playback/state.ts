import type { Locator } from './locator.ts';

export type PauseCause = 'listener' | 'interruption' | 'sleep-timer' | 'autoplay-blocked' | 'elsewhere';

/** Times are seconds, as in HTMLMediaElement, WebVTT and SMIL. */
export type PlayerState =
  | { readonly status: 'empty' }
  | { readonly status: 'loading'; readonly at: Locator; readonly playWhenReady: boolean }
  | { readonly status: 'paused'; readonly at: Locator; readonly cause: PauseCause }
  | { readonly status: 'playing' | 'waiting' | 'ended'; readonly at: Locator }
  | { readonly status: 'failed'; readonly at: Locator; readonly error: PlaybackFailure };

/** Why the voice cannot be heard. `detail` is for the line "What happened, exactly". */
export interface PlaybackFailure {
  readonly kind: 'unreachable' | 'damaged' | 'unplayable';
  readonly detail: string;
}
