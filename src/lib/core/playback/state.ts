import type { Locator } from './locator.ts';
import type { ResourceFailure } from './resource-failure.ts';

/** `practice`: it is the listener's turn to speak. */
export type PauseCause =
  'listener' | 'interruption' | 'sleep-timer' | 'autoplay-blocked' | 'elsewhere' | 'practice';

/** Times are seconds, as in HTMLMediaElement, WebVTT and SMIL. */
export type PlayerState =
  | { readonly status: 'empty' }
  | {
      readonly status: 'loading';
      readonly at: Locator;
      readonly playWhenReady: boolean;
      /** True once the sound is in memory and the element was asked to play it; until then it is being loaded. */
      readonly isStarting: boolean;
    }
  | { readonly status: 'paused'; readonly at: Locator; readonly cause: PauseCause }
  | { readonly status: 'playing' | 'waiting' | 'ended'; readonly at: Locator }
  | { readonly status: 'failed'; readonly at: Locator; readonly error: PlaybackFailure };

/** Why the voice cannot be heard. */
export interface PlaybackFailure {
  /**
   * A track could not be loaded; the browser cannot play it (`unplayable`); no sound device could be opened
   * (`no-device`); nothing was heard although no error was reported (`silent`); or there is a bug in the app
   * (`internal`).
   */
  readonly kind: ResourceFailure['kind'] | 'unplayable' | 'no-device' | 'silent' | 'internal';
  /** Technical details. */
  readonly detail: string;
  /** Where playback can continue, after the part that cannot be loaded. */
  readonly skipTo?: Locator;
}

/** The listener has asked for sound, even if it is not heard yet: the button shows Pause. */
export function isSoundWanted(state: PlayerState): boolean {
  return isSounding(state.status) || (state.status === 'loading' && state.playWhenReady);
}

/** The sound has begun. It may be waiting for what comes next. */
export function isSounding(status: PlayerState['status']): boolean {
  return status === 'playing' || status === 'waiting';
}

/** Sound is wanted, or will be again soon: after an interruption such as a phone call, or the listener's turn. */
export function maySoundByItself(state: PlayerState): boolean {
  const isShort = state.status === 'paused' && (state.cause === 'interruption' || state.cause === 'practice');
  return isSoundWanted(state) || isShort;
}
