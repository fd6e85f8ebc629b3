/**
 * The player's rules: what may follow what. It knows the listener's wishes, what the media element reports and
 * whether the sound is at hand; it does not know how any of that is done. The state says *playing* only when the
 * element says so.
 */
import type { Locator } from './locator.ts';
import type { PauseCause, PlaybackFailure, PlayerState } from './state.ts';

export type PlayerEvent =
  // wishes
  | { readonly type: 'open'; readonly at: Locator }
  | { readonly type: 'play' }
  | { readonly type: 'pause'; readonly at: Locator; readonly cause: PauseCause }
  /** `andPlay`: a tap on a word plays from there, a seek goes on as before. */
  | { readonly type: 'seek'; readonly to: Locator; readonly andPlay: boolean }
  // the sound
  /** What is to be heard at `at` is in memory. */
  | { readonly type: 'gathered' }
  /** `end` is the story's end, where trying again would bring nothing of what is left of it. */
  | { readonly type: 'failed'; readonly at: Locator; readonly error: PlaybackFailure; readonly end?: Locator }
  // the element
  | { readonly type: 'playing'; readonly at: Locator }
  | { readonly type: 'waiting'; readonly at: Locator }
  /** It stopped without being told to: a call, headphones, another app. */
  | { readonly type: 'stopped'; readonly at: Locator }
  /** It plays nothing that can be heard, or never began to, and does not mend by itself. */
  | { readonly type: 'silenced'; readonly at: Locator; readonly detail: string }
  | { readonly type: 'blocked' }
  /** The stretch is over; `next` is where the story goes on, if it does. */
  | { readonly type: 'ended'; readonly at: Locator; readonly next?: Locator };

export type PlayerEffect =
  /** Bring what is heard at `at` into memory. */
  | { readonly type: 'gather'; readonly at: Locator }
  /** Load what was gathered, or move within what is loaded, so that `start` is heard at once. */
  | { readonly type: 'prepare'; readonly at: Locator }
  /** Sound, from `at`: the same stretch, or the one that was gathered. */
  | { readonly type: 'start'; readonly at: Locator }
  | { readonly type: 'silence' }
  /** Silence; `start` plays on a new element, as this one does not work. */
  | { readonly type: 'give-up-element' };

type Step = readonly [PlayerState, readonly PlayerEffect[]];

/** Pure. An event that means nothing in a state leaves it as it is, with the same identity. */
export function transition(state: PlayerState, event: PlayerEvent): Step {
  if (event.type === 'open')
    return [
      { status: 'loading', at: event.at, playWhenReady: false },
      [{ type: 'silence' }, { type: 'gather', at: event.at }],
    ];
  return state.status === 'empty' ? [state, []] : inStory(state, event);
}

type InStory = Exclude<PlayerState, { status: 'empty' }>;

function inStory(state: InStory, event: Exclude<PlayerEvent, { type: 'open' }>): Step {
  switch (event.type) {
    case 'play':
      return play(state);
    case 'pause':
      return isSilent(state)
        ? [state, []]
        : [{ status: 'paused', at: event.at, cause: event.cause }, [{ type: 'silence' }]];
    case 'seek':
      return [
        { status: 'loading', at: event.to, playWhenReady: event.andPlay || !isSilent(state) },
        [{ type: 'gather', at: event.to }],
      ];
    case 'gathered':
      if (state.status !== 'loading') return [state, []];
      return state.playWhenReady
        ? [state, [{ type: 'start', at: state.at }]]
        : [{ status: 'paused', at: state.at, cause: 'listener' }, [{ type: 'prepare', at: state.at }]];
    case 'failed':
      // Where nothing more can be heard, a voice has ended; while nothing was playing, the reason is shown.
      return event.end && !isSilent(state)
        ? [{ status: 'ended', at: event.end }, [{ type: 'silence' }]]
        : [{ status: 'failed', at: event.at, error: event.error }, [{ type: 'silence' }]];
    case 'silenced':
      if (isSilent(state)) return [state, []];
      return [
        { status: 'failed', at: event.at, error: { kind: 'silent', detail: event.detail } },
        [{ type: 'give-up-element' }],
      ];
    case 'blocked':
      return [{ status: 'paused', at: state.at, cause: 'autoplay-blocked' }, []];
    default:
      return element(state, event);
  }
}

function play(state: InStory): Step {
  switch (state.status) {
    case 'playing':
    case 'waiting':
      return [state, []];
    case 'loading':
      return state.playWhenReady ? [state, []] : [{ ...state, playWhenReady: true }, []];
    default:
      return [{ status: 'loading', at: state.at, playWhenReady: true }, [{ type: 'gather', at: state.at }]];
  }
}

type ElementEvent = Extract<PlayerEvent, { type: 'playing' | 'waiting' | 'stopped' | 'ended' }>;

function element(state: InStory, event: ElementEvent): Step {
  switch (event.type) {
    case 'playing':
      return [{ status: 'playing', at: event.at }, []];
    case 'waiting':
      return state.status === 'playing' ? [{ status: 'waiting', at: event.at }, []] : [state, []];
    case 'stopped':
      if (isSilent(state)) return [state, []];
      // While it loads, the element may still stand where it was before.
      return [
        { status: 'paused', at: state.status === 'loading' ? state.at : event.at, cause: 'interruption' },
        [],
      ];
    case 'ended':
      return event.next
        ? [{ status: 'loading', at: event.next, playWhenReady: true }, [{ type: 'gather', at: event.next }]]
        : [{ status: 'ended', at: event.at }, []];
  }
}

/** No voice is heard, nor asked for. */
export function isSilent(state: PlayerState): boolean {
  if (state.status === 'loading') return !state.playWhenReady;
  return state.status !== 'playing' && state.status !== 'waiting';
}
