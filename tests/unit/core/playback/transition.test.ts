import { describe, expect, test } from 'vitest';
import type { BlockId, PublicationId } from '#lib/core/publication/ids.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { PlayerState } from '#lib/core/playback/state.ts';
import { transition, type PlayerEvent } from '#lib/core/playback/transition.ts';
import { after } from '../../../support/after-events.ts';

function place(paragraph: string, seconds = 0): Locator {
  return { publication: 'story' as PublicationId, paragraph: paragraph as BlockId, seconds };
}

const here = place('here');
const there = place('there');
const error = { kind: 'unreachable', detail: 'no answer' } as const;

const empty: PlayerState = { status: 'empty' };
const playing: PlayerState = { status: 'playing', at: here };
const paused: PlayerState = { status: 'paused', at: here, cause: 'listener' };
const play = { type: 'play', start: place('start') } as const;
const first = { kind: 'missing', detail: '404', firstClip: 1, lastClip: 1 } as const;
const buffered = (at: Locator): PlayerEvent => ({ type: 'buffered', at });

describe('opening a story', () => {
  test('loads its sound and stays silent', () => {
    expect(after(empty, { type: 'open', at: here }, buffered(here))).toEqual({
      state: paused,
      effects: ['silence', 'open-sound', 'buffer', 'prepare'],
    });
  });

  test('with a tap before the sound is there plays as soon as it is', () => {
    const { state, effects } = after(empty, { type: 'open', at: here }, play, buffered(here));
    expect(state).toEqual({ status: 'loading', at: here, playWhenReady: true, isStarting: true });
    expect(effects.at(-1)).toBe('start');
  });
});

describe('playing', () => {
  test('is said only once the element says so', () => {
    const asked = after(paused, play, buffered(here));
    expect(asked.state.status).toBe('loading');
    expect(after(asked.state, { type: 'playing', at: here })).toEqual({
      state: playing,
      effects: ['stop-at-end', 'prefetch'],
    });
  });

  test('that a tap will ask for later is made possible by it, also where no story is open yet', () => {
    for (const state of [paused, { status: 'empty' } as const])
      expect(transition(state, { type: 'prime' })).toEqual([state, [{ type: 'prime' }]]);
  });

  test('asked for twice starts once', () => {
    expect(after(paused, play, play).effects).toEqual(['prime', 'buffer']);
    expect(after(playing, play)).toEqual({ state: playing, effects: [] });
  });

  test('begun from outside the page counts', () => {
    expect(after(paused, { type: 'playing', at: there }).state).toEqual({ status: 'playing', at: there });
  });

  test('that the browser refuses waits for a tap, which starts it', () => {
    const refused = after(paused, play, buffered(here), { type: 'blocked' }).state;
    expect(refused).toEqual({ status: 'paused', at: here, cause: 'autoplay-blocked' });
    expect(after(refused, play, buffered(here)).effects).toEqual(['prime', 'buffer', 'start']);
  });
});

describe('a seek', () => {
  test('in silence stays silent', () => {
    const { state, effects } = after(paused, { type: 'seek', to: there, andPlay: false }, buffered(there));
    expect(state).toEqual({ status: 'paused', at: there, cause: 'listener' });
    expect(effects).toEqual(['buffer', 'prepare']);
  });

  test('while playing goes on playing there', () => {
    const { state, effects } = after(playing, { type: 'seek', to: there, andPlay: false }, buffered(there));
    expect(state).toEqual({ status: 'loading', at: there, playWhenReady: true, isStarting: true });
    expect(effects).toEqual(['buffer', 'start']);
  });

  test('to the end in silence ends the story, so that Play begins it again', () => {
    const toEnd: PlayerEvent = { type: 'seek', to: there, andPlay: false, isEnd: true };
    const ended = after(paused, toEnd, buffered(there));
    expect(ended).toEqual({ state: { status: 'ended', at: there }, effects: ['silence'] });
    expect(after(ended.state, play).state).toMatchObject({ status: 'loading', at: play.start });
    const loading: PlayerState = { status: 'loading', at: here, playWhenReady: false, isStarting: false };
    expect(after(loading, toEnd, buffered(here)).state).toEqual({ status: 'ended', at: there });
  });

  test('to the end while playing plays what is left', () => {
    const toEnd: PlayerEvent = { type: 'seek', to: there, andPlay: false, isEnd: true };
    expect(after(playing, toEnd, buffered(there)).effects).toEqual(['buffer', 'start']);
  });

  test('by a tap on a word plays, also in silence', () => {
    const tap: PlayerEvent = { type: 'seek', to: there, andPlay: true };
    expect(after(paused, tap, buffered(there)).effects).toEqual(['prime', 'buffer', 'start']);
  });
});

describe('the end of a stretch', () => {
  test('goes on with the next one', () => {
    const { state, effects } = after(playing, { type: 'ended', at: here, next: there }, buffered(there));
    expect(state).toEqual({ status: 'loading', at: there, playWhenReady: true, isStarting: true });
    expect(effects).toEqual(['buffer', 'start']);
  });

  test('that was the story’s end begins again when it is played', () => {
    const ended: PlayerState = { status: 'ended', at: there };
    expect(after(ended, play)).toEqual({
      state: { status: 'loading', at: place('start'), playWhenReady: true, isStarting: false },
      effects: ['prime', 'buffer'],
    });
  });

  test('that is the story’s end is the end', () => {
    expect(after(playing, { type: 'ended', at: there })).toEqual({
      state: { status: 'ended', at: there },
      effects: [],
    });
  });
});

describe('sound that has to be brought first', () => {
  const asked: PlayerState = { status: 'loading', at: there, playWhenReady: true, isStarting: false };

  test('is waited for in silence', () => {
    expect(after(asked, { type: 'buffering', at: there })).toEqual({ state: asked, effects: ['silence'] });
  });

  test('starts once, however often it is said to be there', () => {
    expect(after(asked, buffered(there), buffered(there)).effects).toEqual(['start']);
  });

  test('and of which nothing comes is a failure that can be tried again', () => {
    const { state, effects } = after(asked, { type: 'stalled', at: there, detail: 'no sound was loaded' });
    expect(state).toEqual({
      status: 'failed',
      at: there,
      error: { kind: 'unreachable', detail: 'no sound was loaded' },
    });
    expect(effects).toEqual(['stop-prefetch']);
  });

  test.each<PlayerEvent>([
    { type: 'stalled', at: here, detail: 'no sound was loaded' },
    { type: 'buffering', at: here },
    buffered(here),
    { type: 'lost', at: here, error, first },
  ])('at a place that was left again is no news: $type', (late) => {
    expect(after(asked, late)).toEqual({ state: asked, effects: [] });
  });
});

describe('a story that is opened again', () => {
  const reopen: PlayerEvent = { type: 'reopen', at: there };

  test('is left alone while it plays', () => {
    expect(after(playing, reopen)).toEqual({ state: playing, effects: [] });
  });

  test('goes to the place in silence', () => {
    expect(after(paused, reopen, buffered(there)).state).toEqual({ ...paused, at: there });
  });
});

describe('a failure', () => {
  const lost = (at: Locator, end?: Locator): PlayerEvent => ({
    type: 'lost',
    at,
    error,
    first,
    ...(end && { end }),
  });

  test('to bring the sound is silent and keeps the place', () => {
    expect(after(playing, { type: 'seek', to: there, andPlay: false }, lost(there))).toEqual({
      state: { status: 'failed', at: there, error },
      effects: ['buffer', 'silence'],
    });
  });

  test('of all that is left ends the story where the voice would have gone on', () => {
    expect(after(playing, { type: 'ended', at: here, next: here }, lost(here, there))).toEqual({
      state: { status: 'ended', at: there },
      effects: ['buffer', 'silence', 'say-skipped'],
    });
    expect(after(paused, { type: 'seek', to: here, andPlay: false }, lost(here, there)).state).toEqual({
      status: 'failed',
      at: here,
      error,
    });
  });

  test('of the browser to play the sound is tried once more with new bytes', () => {
    const refused = { type: 'refused', at: there, error: { kind: 'unplayable', detail: 'decode' } } as const;
    expect(after(playing, { ...refused, mayReload: true })).toEqual({
      state: { status: 'loading', at: there, playWhenReady: true, isStarting: false },
      effects: ['reload'],
    });
    expect(after(playing, { ...refused, mayReload: false })).toEqual({
      state: { status: 'failed', at: there, error: refused.error },
      effects: ['forget-sound', 'silence'],
    });
    expect(after(paused, { ...refused, mayReload: true })).toEqual({ state: paused, effects: [] });
  });

  test('is tried again by playing', () => {
    const failed: PlayerState = { status: 'failed', at: there, error };
    expect(after(failed, play)).toEqual({
      state: { status: 'loading', at: there, playWhenReady: true, isStarting: false },
      effects: ['prime', 'buffer'],
    });
  });
});

describe('a voice that is not heard though nothing was refused', () => {
  const silenced: PlayerEvent = { type: 'silenced', at: there, detail: 'muted', mayRestart: false };
  const failed: PlayerState = { status: 'failed', at: there, error: { kind: 'silent', detail: 'muted' } };

  test.each([playing, { ...playing, status: 'waiting' }, after(paused, play).state] satisfies PlayerState[])(
    'while it is $status is a failure, and its element is used no more',
    (asked) => {
      expect(after(asked, silenced)).toEqual({ state: failed, effects: ['give-up-element'] });
    },
  );

  test('is played again by itself where another element may help', () => {
    expect(after(playing, { ...silenced, mayRestart: true })).toEqual({
      state: { status: 'loading', at: there, playWhenReady: true, isStarting: false },
      effects: ['restart'],
    });
    expect(after(paused, { ...silenced, mayRestart: true })).toEqual({ state: paused, effects: [] });
  });

  test('is heard again with one tap, from the same place', () => {
    const { state, effects } = after(failed, play, buffered(there));
    expect(state).toEqual({ status: 'loading', at: there, playWhenReady: true, isStarting: true });
    expect(effects.at(-1)).toBe('start');
  });

  test('in silence is no news', () => {
    expect(after(paused, silenced)).toEqual({ state: paused, effects: [] });
  });
});

test('without a story nothing happens but opening one', () => {
  for (const event of [play, buffered(here), { type: 'playing', at: here }] satisfies PlayerEvent[])
    expect(after(empty, event)).toEqual({ state: empty, effects: [] });
});

test('a rate is set in any state, within its limits', () => {
  for (const state of [empty, playing])
    expect(transition(state, { type: 'rate', rate: 9 })).toEqual([state, [{ type: 'set-rate', rate: 3.5 }]]);
});

test('an element that runs dry is waiting, not paused', () => {
  expect(after(playing, { type: 'waiting', at: there }).state).toEqual({ status: 'waiting', at: there });
});

describe('a crash', () => {
  const crashed: PlayerEvent = { type: 'crashed', at: there, detail: 'TypeError' };

  test('is a failure from which playing leads on, with nothing kept of the sound', () => {
    const { state, effects } = after(playing, crashed);
    expect(state).toEqual({ status: 'failed', at: there, error: { kind: 'internal', detail: 'TypeError' } });
    expect(effects).toEqual(['forget-sound', 'silence']);
    expect(after(state, play, buffered(there)).effects.at(-1)).toBe('start');
  });

  test('of what a failure asks for changes nothing', () => {
    const failed: PlayerState = { status: 'failed', at: here, error };
    expect(after(failed, crashed)).toEqual({ state: failed, effects: [] });
  });
});
