import { beforeEach, expect, test } from 'vitest';
import { keepScreenOn } from '#lib/app/wake-lock.ts';
import type { PlayerState } from '#lib/core/playback/state.ts';
import { Signal } from '#lib/core/signal.ts';
import { SettingsStore } from '#lib/storage/settings-store.ts';
import { place } from '../../support/a-player.ts';

class FakeSentinel extends EventTarget {
  released = false;
  readonly type = 'screen';
  onrelease = null;

  release(): Promise<void> {
    this.released = true;
    this.dispatchEvent(new Event('release'));
    return Promise.resolve();
  }
}

const playing: PlayerState = { status: 'playing', at: place('p1') };
const paused: PlayerState = { status: 'paused', at: place('p1'), cause: 'listener' };

let state: Signal<PlayerState>;
let settings: SettingsStore;
let isSeen: boolean;
let isRefused: boolean;
let tellSeen: () => void;
let given: FakeSentinel[];

beforeEach(() => {
  state = new Signal<PlayerState>(paused);
  settings = new SettingsStore(undefined);
  isSeen = true;
  isRefused = false;
  given = [];
  keepScreenOn({
    wakeLock: {
      request: () => {
        if (isRefused) return Promise.reject(new DOMException('low battery', 'NotAllowedError'));
        const sentinel = new FakeSentinel();
        given.push(sentinel);
        return Promise.resolve(sentinel);
      },
    },
    state,
    settings: settings.current,
    isSeen: () => isSeen,
    onSeen: (listener) => (tellSeen = listener),
  });
});

const isOn = async () => {
  for (let i = 0; i < 3; i++) await Promise.resolve();
  return given.some(({ released }) => !released);
};

test('the screen stays on while the voice is heard, and no longer', async () => {
  expect(await isOn()).toBe(false);
  state.set(playing);
  expect(await isOn()).toBe(true);
  state.set({ status: 'waiting', at: place('p2') });
  expect(given).toHaveLength(1);
  state.set(paused);
  expect(await isOn()).toBe(false);
});

test('a page that is seen again keeps the screen on again', async () => {
  state.set(playing);
  expect(await isOn()).toBe(true);
  isSeen = false;
  await given[0]?.release();
  tellSeen();
  expect(await isOn()).toBe(false);
  isSeen = true;
  tellSeen();
  expect(await isOn()).toBe(true);
});

test('a pause that comes before the browser has answered lets the screen go', async () => {
  state.set(playing);
  state.set(paused);
  expect(await isOn()).toBe(false);
});

test('a listener who has switched it off is obeyed, also while the voice is heard', async () => {
  state.set(playing);
  settings.change({ keepsScreenOn: false });
  expect(await isOn()).toBe(false);
  settings.change({ keepsScreenOn: true });
  expect(await isOn()).toBe(true);
});

test('a browser that refuses is asked again the next time', async () => {
  isRefused = true;
  state.set(playing);
  expect(await isOn()).toBe(false);
  isRefused = false;
  state.set(paused);
  state.set(playing);
  expect(await isOn()).toBe(true);
});
