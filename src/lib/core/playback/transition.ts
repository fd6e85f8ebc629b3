/**
 * The player's rules: what may follow what. It knows the listener's wishes, what the media element reports and
 * whether the sound is at hand; it does not know how any of that is done. The state says *playing* only when the
 * element says so.
 */
import { isNetworkProblem } from '../network-problem.ts';
import type { Locator } from './locator.ts';
import { fastestRate, slowestRate } from './rate.ts';
import type { LostClips } from './resource-failure.ts';
import { isSoundWanted, type PauseCause, type PlaybackFailure, type PlayerState } from './state.ts';

export type PlayerEvent =
  // wishes
  | { readonly type: 'open'; readonly at: Locator }
  /** The story that is open is opened again. */
  | { readonly type: 'reopen'; readonly at: Locator }
  /** `start` is the story's beginning, where a story that has ended is played again. */
  | { readonly type: 'play'; readonly start: Locator }
  | { readonly type: 'pause'; readonly at: Locator; readonly cause: PauseCause }
  | { readonly type: 'rate'; readonly rate: number }
  /** A tap, after which the voice will be asked for. */
  | { readonly type: 'prime' }
  /** `andPlay`: a tap on a word plays from there, a seek goes on as before. */
  | { readonly type: 'seek'; readonly to: Locator; readonly andPlay: boolean }
  // the sound
  /** What is to be heard at `at` is not in memory yet. */
  | { readonly type: 'buffering'; readonly at: Locator }
  /** What is to be heard at `at` is in memory. */
  | { readonly type: 'buffered'; readonly at: Locator }
  /**
   * What is to be heard at `at` could not be read, from the clips `first` on. `end` is the story's end, if trying again
   * would bring nothing of the rest.
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
  // the element
  | { readonly type: 'playing'; readonly at: Locator }
  | { readonly type: 'waiting'; readonly at: Locator }
  /** It stopped, and not by us: a call, headphones, another app. */
  | { readonly type: 'stopped'; readonly at: Locator }
  /** Nothing can be heard of what it plays, or it never began, and it does not recover by itself. */
  | { readonly type: 'silenced'; readonly at: Locator; readonly detail: string }
  | { readonly type: 'blocked' }
  /** It cannot play its resource. `mayReload`: other bytes may be playable. */
  | {
      readonly type: 'refused';
      readonly at: Locator;
      readonly error: PlaybackFailure;
      readonly mayReload: boolean;
    }
  /** The stretch is over; `next` is where the story goes on, if it does. */
  | { readonly type: 'ended'; readonly at: Locator; readonly next?: Locator }
  // the app
  /** The network may be back: try again what it did not bring. */
  | { readonly type: 'retry' }
  /** Something threw unexpectedly. */
  | { readonly type: 'crashed'; readonly at: Locator; readonly detail: string };

export type PlayerEffect =
  /** Let the element play without a gesture from now on; asked for inside one. */
  | { readonly type: 'prime' }
  /** 0.5 to 3; holds for all sound. */
  | { readonly type: 'set-rate'; readonly rate: number }
  /** Release all sound: another story is open now. */
  | { readonly type: 'open-sound' }
  /** Read what is heard at `at`. */
  | { readonly type: 'buffer'; readonly at: Locator }
  | { readonly type: 'stop-prefetch' }
  /** Read what follows the stretch that is heard. */
  | { readonly type: 'prefetch' }
  /** Read it again: the bytes in the element were refused. */
  | { readonly type: 'reload'; readonly at: Locator }
  /** Load what was read, or move within what is loaded, so that `start` is heard at once. */
  | { readonly type: 'prepare'; readonly at: Locator }
  /** Sound, from `at`: the same stretch, or the one that was prefetched. */
  | { readonly type: 'start'; readonly at: Locator }
  /** Let what is heard end where its last clip does, also where its resource goes on. */
  | { readonly type: 'stop-at-end' }
  | { readonly type: 'silence' }
  /** Silence; the element does not work, so `start` takes another one. */
  | { readonly type: 'give-up-element' }
  /** Release all sound; if it is asked for again, it is read again. */
  | { readonly type: 'forget-sound' }
  | { readonly type: 'say-skipped'; readonly clip: LostClips };

type Step = readonly [PlayerState, readonly PlayerEffect[]];

/** Pure. An event that means nothing in a state leaves it as it is, with the same identity. */
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
      return isSoundWanted(state)
        ? [{ status: 'paused', at: event.at, cause: event.cause }, [{ type: 'silence' }]]
        : [state, []];
    case 'seek':
      return event.andPlay ? primed(load(event.to, true)) : load(event.to, isSoundWanted(state));
    case 'crashed':
      // The silence that a failure asks for may crash as well.
      if (state.status === 'failed') return [state, []];
      return [
        { status: 'failed', at: event.at, error: { kind: 'internal', detail: event.detail } },
        [{ type: 'forget-sound' }, { type: 'silence' }],
      ];
    case 'retry':
      // The failure is shown until the outcome is known.
      return [state, lacksNetwork(state) ? [{ type: 'buffer', at: state.at }] : []];
    case 'buffering':
    case 'buffered':
    case 'lost':
    case 'stalled':
      if (state.status === 'failed') return retried(state, event);
      // An answer to an earlier request says nothing about the latest.
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
      // Where nothing more can be heard, a voice has ended; while nothing was playing, the reason is shown.
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

/** Gets ready to play, without a sound, once what the network did not bring has been read. */
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
      // While it loads, the element may still stand where it was before.
      return [
        { status: 'paused', at: state.status === 'loading' ? state.at : event.at, cause: 'interruption' },
        [],
      ];
    case 'silenced':
      if (!isSoundWanted(state)) return [state, []];
      return [
        { status: 'failed', at: event.at, error: { kind: 'silent', detail: event.detail } },
        [{ type: 'give-up-element' }],
      ];
    case 'blocked':
      return [{ status: 'paused', at: state.at, cause: 'autoplay-blocked' }, []];
    case 'refused':
      return refused(state, event);
    case 'ended':
      return event.next ? load(event.next, true) : [{ status: 'ended', at: event.at }, []];
  }
}

/**
 * A refused resource is made once more before the listener sees an error. If nobody waits to hear it, it is loaded again
 * when it is played.
 */
function refused(state: InStory, { at, error, mayReload }: Extract<PlayerEvent, { type: 'refused' }>): Step {
  if (!isSoundWanted(state)) return [state, []];
  if (mayReload) {
    const [loading] = load(at, true);
    return [loading, [{ type: 'reload', at }]];
  }
  const failed: PlayerState = { status: 'failed', at, error };
  // Asked for again, the refused bytes would stay silent for ever.
  if (error.kind === 'unplayable') return [failed, [{ type: 'forget-sound' }, { type: 'silence' }]];
  return [failed, [{ type: 'silence' }]];
}
