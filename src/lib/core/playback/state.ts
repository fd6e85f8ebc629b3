import type { Locator } from './locator.ts';
import type { ResourceFailure } from './resource-failure.ts';

export type PauseCause = 'listener' | 'interruption' | 'sleep-timer' | 'autoplay-blocked' | 'elsewhere';

/** Times are seconds, as in HTMLMediaElement, WebVTT and SMIL. */
export type PlayerState =
  | { readonly status: 'empty' }
  | {
      readonly status: 'loading';
      readonly at: Locator;
      readonly playWhenReady: boolean;
      /** The sound is in memory and the element was asked to play it; before, it is being brought into memory. */
      readonly isStarting: boolean;
    }
  | { readonly status: 'paused'; readonly at: Locator; readonly cause: PauseCause }
  | { readonly status: 'playing' | 'waiting' | 'ended'; readonly at: Locator }
  | { readonly status: 'failed'; readonly at: Locator; readonly error: PlaybackFailure };

/** Why the voice cannot be heard. */
export interface PlaybackFailure {
  /**
   * A track could not be had; the browser refuses what was had (`unplayable`); no sound device could be opened
   * (`no-device`); nothing was heard although nothing was refused (`silent`); or the app itself is at fault
   * (`internal`).
   */
  readonly kind: ResourceFailure['kind'] | 'unplayable' | 'no-device' | 'silent' | 'internal';
  /** For the line "What happened, exactly". */
  readonly detail: string;
  /** Where the voice may continue, after what trying again will not bring. */
  readonly skipTo?: Locator;
}

/** The listener has asked for sound and has not stopped it, whether it is heard yet or not: the button offers a pause. */
export function isSoundWanted(state: PlayerState): boolean {
  return isSounding(state.status) || (state.status === 'loading' && state.playWhenReady);
}

/** The sound has begun. It may be waiting for what comes next. */
export function isSounding(status: PlayerState['status']): boolean {
  return status === 'playing' || status === 'waiting';
}

/** Sound is wanted, or comes back without the listener after a phone call. */
export function maySoundByItself(state: PlayerState): boolean {
  return isSoundWanted(state) || (state.status === 'paused' && state.cause === 'interruption');
}
