import { describe, expect, test } from 'vitest';
import type { BlockId, PublicationId } from '#lib/core/publication/ids.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { PlayerState } from '#lib/core/playback/state.ts';
import type { PlayerEvent } from '#lib/core/playback/transition.ts';
import { after } from '../../../support/after-events.ts';

function place(paragraph: string): Locator {
  return { publication: 'story' as PublicationId, paragraph: paragraph as BlockId, seconds: 0 };
}

const here = place('here');
const there = place('there');
const playing: PlayerState = { status: 'playing', at: here };
const paused: PlayerState = { status: 'paused', at: here, cause: 'listener' };
const play: PlayerEvent = { type: 'play', start: place('start') };
const buffered = (at: Locator): PlayerEvent => ({ type: 'buffered', at });

describe('a pause', () => {
  test('keeps the place that was heard', () => {
    expect(after(playing, { type: 'pause', at: there, cause: 'listener' })).toEqual({
      state: { status: 'paused', at: there, cause: 'listener' },
      effects: ['silence'],
    });
  });

  test('while the sound is on its way calls it off', () => {
    const { state, effects } = after(
      paused,
      play,
      { type: 'pause', at: here, cause: 'listener' },
      buffered(here),
    );
    expect(state).toEqual(paused);
    expect(effects).not.toContain('start');
  });

  test('in silence changes nothing, its cause neither', () => {
    const blocked: PlayerState = { status: 'paused', at: here, cause: 'autoplay-blocked' };
    expect(after(blocked, { type: 'pause', at: there, cause: 'listener' }).state).toBe(blocked);
  });

  test('at the very end of a stretch stays one, though the end is reported after it', () => {
    expect(after(paused, { type: 'ended', at: here, next: there })).toEqual({ state: paused, effects: [] });
  });

  test('for another window is said to be one, also where the system has stopped the sound before', () => {
    const elsewhere: PlayerEvent = { type: 'pause', at: here, cause: 'elsewhere' };
    expect(after(playing, elsewhere).state).toEqual({ ...paused, cause: 'elsewhere' });
    const interrupted = after(playing, { type: 'stopped', at: here }).state;
    expect(after(interrupted, elsewhere).state).toEqual({ ...paused, cause: 'elsewhere' });
    expect(after(paused, elsewhere).state).toBe(paused);
  });

  test('from outside is an interruption', () => {
    expect(after(playing, { type: 'stopped', at: there }).state).toEqual({
      status: 'paused',
      at: there,
      cause: 'interruption',
    });
  });

  test('from outside just before the sound comes leaves the place that was asked for', () => {
    const asked = after(playing, { type: 'seek', to: there, andPlay: false }).state;
    expect(after(asked, { type: 'stopped', at: here }).state).toEqual({
      status: 'paused',
      at: there,
      cause: 'interruption',
    });
  });
});
