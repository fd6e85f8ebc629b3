import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Signal } from '#lib/core/signal.ts';
import { SettingsStore } from '#lib/storage/settings-store.ts';
import { PlayerToast } from '#lib/ui/controls/player-toast.svelte.ts';
import { hintAtTaps, tapHintIsDone } from '../../../src/routes/story/[id]/tap-hint.ts';
import { aPlayer } from '../../support/a-player.ts';

let toast: PlayerToast;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  stop = $effect.root(() => {
    toast = new PlayerToast(aPlayer().player, { leftBehind: new Signal(null) });
  });
  flushSync();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('that words can be tapped is said once, after some seconds of sound', () => {
  const settings = new SettingsStore(undefined);
  hintAtTaps(settings, toast);
  expect(toast.shown).toBeUndefined();
  vi.advanceTimersByTime(8000);
  expect(toast.shown?.text).toBe('Tap any word to listen from there.');
  toast.hide();
  hintAtTaps(settings, toast);
  vi.advanceTimersByTime(8000);
  expect(toast.shown).toBeUndefined();
});

test('it is not said where sound stops before, to somebody who tapped a word, or over another message', () => {
  const settings = new SettingsStore(undefined);
  hintAtTaps(settings, toast)();
  vi.advanceTimersByTime(8000);
  expect(toast.shown).toBeUndefined();
  toast.say('Something else.');
  hintAtTaps(settings, toast);
  vi.advanceTimersByTime(8000);
  expect(toast.shown?.text).toBe('Something else.');
  toast.hide();
  tapHintIsDone(settings);
  hintAtTaps(settings, toast);
  vi.advanceTimersByTime(8000);
  expect(toast.shown).toBeUndefined();
});
