import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PlayerState } from '#lib/core/playback/state.ts';
import { afterSound } from '../../../src/routes/story/[id]/after-sound.ts';
import { place } from '../../support/a-player.ts';

const loading: PlayerState = { status: 'loading', at: place('p1'), playWhenReady: true };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what a tap changes is drawn at once where the voice is heard', () => {
  const draw = vi.fn();
  afterSound({ status: 'playing', at: place('p1') }, draw);
  expect(draw).toHaveBeenCalledOnce();
});

test('what a tap changes is drawn after a while where the voice is not there yet', () => {
  const draw = vi.fn();
  afterSound(loading, draw);
  expect(draw).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(draw).toHaveBeenCalledOnce();
});

test('what was to be drawn after a while is not drawn once it was undone', () => {
  const draw = vi.fn();
  afterSound(loading, draw)?.();
  vi.advanceTimersByTime(200);
  expect(draw).not.toHaveBeenCalled();
});
