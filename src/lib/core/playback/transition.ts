/**
 * The player's state machine. Events are what the listener asks for, what the media element reports, and whether the
 * sound has been read; effects are what is to be done next. How it is done is the player's business. The state is
 * *playing* only once the element says that it plays.
 */
import { isNetworkProblem } from '../network-problem.ts';
import type { Locator } from './locator.ts';
import { fastestRate, slowestRate } from './controls.ts';
import type { LostClips } from './resource-failure.ts';
import { isSoundWanted, type PauseCause, type PlaybackFailure, type PlayerState } from './state.ts';

export type PlayerEvent =
  // from the listener
  | { readonly type: 'open'; readonly at: Locator }
  /** The story that is open is opened again. */
  | { readonly type: 'reopen'; readonly at: Locator }
  /** `start`: the beginning of the story, from which it plays again after its end. */
  | { readonly type: 'play'; readonly start: Locator }
  | { readonly type: 'pause'; readonly at: Locator; readonly cause: PauseCause }
  | { readonly type: 'rate'; readonly rate: number }
  /** A tap that will be followed by `play` or `seek`, perhaps too late to count as part of the tap. */
  | { readonly type: 'prime' }
  /**
   * `andPlay`: plays from there even if it was paused, as a tap on a word does. `isEnd`: `to` is the end of the story,
   * where there is nothing to play.
   */
  | { readonly type: 'seek'; readonly to: Locator; readonly andPlay: boolean; readonly isEnd?: boolean }
  // from the buffer
  /** The sound at `at` is not in memory yet. */
  | { readonly type: 'buffering'; readonly at: Locator }
  /** The sound at `at` is in memory. */
  | { readonly type: 'buffered'; readonly at: Locator }
  /**
   * The sound at `at` could not be read; `first` are the first clips that are missing. `end`: the end of the story, if
   * nothing of the rest can be read either and trying again will not help.
   */
  | {
      readonly type: 'lost';
      readonly at: Locator;
      readonly error: PlaybackFailure;
      readonly first: LostClips;
      readonly end?: Locator;
    }
  /** Reading made no progress for a while. */
  | { readonly type: 'stalled'; readonly at: Locator; readonly detail: string }
  // from the media element
  | { readonly type: 'playing'; readonly at: Locator }
  | { readonly type: 'waiting'; readonly at: Locator }
  /** It stopped although we did not ask for it: because of a call, headphones, or another app. */
  | { readonly type: 'stopped'; readonly at: Locator }
  /**
   * It claims to play but nothing is heard, or it never began to play. It does not recover by itself. `mayRestart`: it
   * may help to play the same sound from another element.
   */
  | {
      readonly type: 'silenced';
      readonly at: Locator;
      readonly detail: string;
      readonly mayRestart: boolean;
    }
  | { readonly type: 'blocked' }
  /** It cannot play its resource. `mayReload`: it may help to read the resource again. */
  | {
      readonly type: 'refused';
      readonly at: Locator;
      readonly error: PlaybackFailure;
      readonly mayReload: boolean;
    }
  /** The stretch has ended. `next`: where the story continues; absent at the end of the story. */
  | { readonly type: 'ended'; readonly at: Locator; readonly next?: Locator }
  // from the app
  /** The network may be back: retry what failed because of it. */
  | { readonly type: 'retry' }
  /** Something threw unexpectedly. */
  | { readonly type: 'crashed'; readonly at: Locator; readonly detail: string };

export type PlayerEffect =
  /** Called during a user gesture, so that the element may later play without one. */
  | { readonly type: 'prime' }
  /** 0.5 to 3.5; applies to all sound from now on. */
  | { readonly type: 'set-rate'; readonly rate: number }
  /** Release all sound of the story before: another one is open now. */
  | { readonly type: 'open-sound' }
  /** Read the sound at `at`. */
  | { readonly type: 'buffer'; readonly at: Locator }
  | { readonly type: 'stop-prefetch' }
  /** Read what follows the stretch that is playing. */
  | { readonly type: 'prefetch' }
  /** Read the sound at `at` again: the element could not play the bytes that it has. */
  | { readonly type: 'reload'; readonly at: Locator }
  /** Load what was read, or seek within what is loaded, so that `start` will be heard at once. */
  | { readonly type: 'prepare'; readonly at: Locator }
  /** Play from `at`: the loaded stretch, or the one that was prefetched. */
  | { readonly type: 'start'; readonly at: Locator }
  /** Stop at the end of the last clip of the stretch, even if its resource is longer, or earlier where that is planned. */
  | { readonly type: 'stop-at-end' }
  | { readonly type: 'silence' }
  /** Stop playing. The element does not work: the next `start` uses another one. */
  | { readonly type: 'give-up-element' }
  /** Play from `at` in another element: this one does not work. */
  | { readonly type: 'restart'; readonly at: Locator }
  /** Release all sound; it must be read again before it can play. */
  | { readonly type: 'forget-sound' }
  | { readonly type: 'say-skipped'; readonly clip: LostClips };

type Step = readonly [PlayerState, readonly PlayerEffect[]];

/** Pure. If an event does not apply to a state, the same state object is returned. */
export function transition(state: PlayerState, event: PlayerEvent): Step {
  if (event.type === 'open') {
    const [loading, effects] = load(event.at, false);
    return [loading, [{ type: 'silence' }, { type: 'open-sound' }, ...effects]];
  }
  if (event.type === 'rate') {
    const rate = Math.min(Math.max(event.rate, slowestRate), fastestRate);
    return [state, [{ type: 'set-rate', rate }]];
  }
  if (event.type === 'prime') return [state, [{ type: 'prime' }]];
  return state.status === 'empty' ? [state, []] : inStory(state, event);
}

type InStory = Exclude<PlayerState, { status: 'empty' }>;

function inStory(state: InStory, event: Exclude<PlayerEvent, { type: 'open' | 'rate' | 'prime' }>): Step {
  switch (event.type) {
    case 'reopen':
      return state.status === 'playing' ? [state, []] : load(event.at, isSoundWanted(state));
    case 'play':
      return play(state, event.start);
    case 'pause':
      if (isSoundWanted(state))
        return [{ status: 'paused', at: event.at, cause: event.cause }, [{ type: 'silence' }]];
      // The system may stop this window's sound before the window that plays now says that it does.
      return event.cause === 'elsewhere' && state.status === 'paused' && state.cause === 'interruption'
        ? [{ ...state, cause: 'elsewhere' }, []]
        : [state, []];
    case 'seek':
      if (event.isEnd && !isSoundWanted(state))
        return [{ status: 'ended', at: event.to }, [{ type: 'silence' }]];
      return event.andPlay ? primed(load(event.to, true)) : load(event.to, isSoundWanted(state));
    case 'crashed':
      // The `silence` of an earlier failure may crash as well.
      if (state.status === 'failed') return [state, []];
      return [
        { status: 'failed', at: event.at, error: { kind: 'internal', detail: event.detail } },
        [{ type: 'forget-sound' }, { type: 'silence' }],
      ];
    case 'retry':
      // The failure stays on screen until the outcome is known.
      return [state, lacksNetwork(state) ? [{ type: 'buffer', at: state.at }] : []];
    case 'buffering':
    case 'buffered':
    case 'lost':
    case 'stalled':
      if (state.status === 'failed') return retried(state, event);
      // The answer to an earlier request does not apply to the latest one.
      return state.status === 'loading' && !state.isStarting && state.at === event.at
        ? sound(state, event)
        : [state, []];
    default:
      return element(state, event);
  }
}

function load(at: Locator, playWhenReady: boolean): Step {
  return [{ status: 'loading', at, playWhenReady, isStarting: false }, [{ type: 'buffer', at }]];
}

function primed([state, effects]: Step): Step {
  return [state, [{ type: 'prime' }, ...effects]];
}

function play(state: InStory, start: Locator): Step {
  switch (state.status) {
    case 'playing':
    case 'waiting':
      return [state, []];
    case 'loading':
      return state.playWhenReady ? [state, []] : primed([{ ...state, playWhenReady: true }, []]);
    default:
      return primed(load(state.status === 'ended' ? start : state.at, true));
  }
}

type SoundEvent = Extract<PlayerEvent, { type: 'buffering' | 'buffered' | 'lost' | 'stalled' }>;

function sound(state: Extract<PlayerState, { status: 'loading' }>, event: SoundEvent): Step {
  const { at, playWhenReady } = state;
  switch (event.type) {
    case 'buffering':
      return [state, [{ type: 'silence' }]];
    case 'buffered':
      return playWhenReady
        ? [{ ...state, isStarting: true }, [{ type: 'start', at }]]
        : [{ status: 'paused', at, cause: 'listener' }, [{ type: 'prepare', at }]];
    case 'lost':
      // If sound was wanted and nothing more can be read, the story has ended. Otherwise the failure is shown.
      return event.end && playWhenReady
        ? [
            { status: 'ended', at: event.end },
            [{ type: 'silence' }, { type: 'say-skipped', clip: event.first }],
          ]
        : [{ status: 'failed', at, error: event.error }, [{ type: 'silence' }]];
    case 'stalled':
      return [
        { status: 'failed', at, error: { kind: 'unreachable', detail: event.detail } },
        [{ type: 'stop-prefetch' }],
      ];
  }
}

/** After a network failure: once the sound has been read, the player is ready to play but does not start by itself. */
function retried(state: Extract<PlayerState, { status: 'failed' }>, event: SoundEvent): Step {
  if (!lacksNetwork(state) || state.at !== event.at) return [state, []];
  if (event.type === 'buffered') return load(state.at, false);
  const isOther = event.type === 'lost' && !isNetworkProblem(event.error.kind);
  return [isOther ? { status: 'failed', at: state.at, error: event.error } : state, []];
}

function lacksNetwork(state: PlayerState): boolean {
  return state.status === 'failed' && isNetworkProblem(state.error.kind);
}

type ElementEvent = Extract<
  PlayerEvent,
  { type: 'playing' | 'waiting' | 'stopped' | 'silenced' | 'blocked' | 'refused' | 'ended' }
>;

function element(state: InStory, event: ElementEvent): Step {
  switch (event.type) {
    case 'playing':
      return [{ status: 'playing', at: event.at }, [{ type: 'stop-at-end' }, { type: 'prefetch' }]];
    case 'waiting':
      return state.status === 'playing' ? [{ status: 'waiting', at: event.at }, []] : [state, []];
    case 'stopped':
      if (!isSoundWanted(state)) return [state, []];
      // While the sound loads, the element may still be at its old position.
      return [
        { status: 'paused', at: state.status === 'loading' ? state.at : event.at, cause: 'interruption' },
        [],
      ];
    case 'silenced':
      if (!isSoundWanted(state)) return [state, []];
      if (event.mayRestart) return [load(event.at, true)[0], [{ type: 'restart', at: event.at }]];
      return [
        { status: 'failed', at: event.at, error: { kind: 'silent', detail: event.detail } },
        [{ type: 'give-up-element' }],
      ];
    case 'blocked':
      if (!isSoundWanted(state)) return [state, []];
      return [{ status: 'paused', at: state.at, cause: 'autoplay-blocked' }, []];
    case 'refused':
      return refused(state, event);
    case 'ended':
      // The end may be reported a moment after the listener has paused.
      if (!isSoundWanted(state)) return [state, []];
      return event.next ? load(event.next, true) : [{ status: 'ended', at: event.at }, []];
  }
}

/**
 * A resource that cannot be played is read once more before the listener sees an error. If the listener is not waiting
 * for it, nothing happens until it is played.
 */
function refused(state: InStory, { at, error, mayReload }: Extract<PlayerEvent, { type: 'refused' }>): Step {
  if (!isSoundWanted(state)) return [state, []];
  if (mayReload) {
    const [loading] = load(at, true);
    return [loading, [{ type: 'reload', at }]];
  }
  const failed: PlayerState = { status: 'failed', at, error };
  // Playing the same bytes again would fail again.
  if (error.kind === 'unplayable') return [failed, [{ type: 'forget-sound' }, { type: 'silence' }]];
  return [failed, [{ type: 'silence' }]];
}
