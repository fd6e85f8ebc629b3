import { describe, expect, test } from 'vitest';
import type { PlayerState } from '#lib/core/playback/state.ts';
import type { PlayerEvent } from '#lib/core/playback/transition.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import { place } from '../../../support/a-player.ts';
import { after } from '../../../support/after-events.ts';

const here = place('here');
const there = place('there');
const error = { kind: 'unreachable', detail: 'no answer' } as const;
const first = { kind: 'missing', detail: '404', firstClip: 1, lastClip: 1 } as const;
const buffered = (at: Locator): PlayerEvent => ({ type: 'buffered', at });
const playing: PlayerState = { status: 'playing', at: here };
const paused: PlayerState = { status: 'paused', at: here, cause: 'listener' };

describe('a sign of a network', () => {
  const failed: PlayerState = { status: 'failed', at: there, error };
  const retry: PlayerEvent = { type: 'retry' };
  const lost = (kind: 'unreachable' | 'missing'): PlayerEvent => {
    return { type: 'lost', at: there, error: { kind, detail: 'another' }, first };
  };

  test('brings what the network did not, and leaves the failure to be seen meanwhile', () => {
    const tried = after(failed, retry, { type: 'buffering', at: there });
    expect(tried).toEqual({ state: failed, effects: ['buffer'] });
    expect(after(failed, lost('unreachable'))).toEqual({ state: failed, effects: [] });
    expect(after(failed, buffered(there), buffered(there))).toEqual({
      state: { ...paused, at: there },
      effects: ['buffer', 'prepare'],
    });
  });

  test('says what else is wrong', () => {
    expect(after(failed, retry, lost('missing')).state).toMatchObject({ error: { kind: 'missing' } });
  });

  test('means nothing to another failure, another place or a voice that is well', () => {
    const other: PlayerState = { status: 'failed', at: there, error: { kind: 'silent', detail: 'muted' } };
    for (const state of [other, paused, playing]) expect(after(state, retry)).toEqual({ state, effects: [] });
    expect(after(other, buffered(there)).state).toBe(other);
    expect(after(failed, buffered(here)).state).toBe(failed);
  });
});
