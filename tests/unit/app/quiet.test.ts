import { expect, test } from 'vitest';
import { Quiet, quietMs } from '#lib/app/quiet.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { PlayerState } from '#lib/core/playback/state.ts';
import { asId, type BlockId, type PublicationId } from '#lib/core/publication/ids.ts';
import { Signal } from '#lib/core/signal.ts';

const publication = asId<PublicationId>('a-tale');
const paragraph = asId<BlockId>('one-1');
if (!publication || !paragraph) throw new Error('no ids');
const at: Locator = { publication, paragraph, seconds: 0 };

function aPage() {
  const state = new Signal<PlayerState>({ status: 'empty' });
  const listeners: (() => void)[] = [];
  const page = {
    nowMs: 0,
    isHidden: false,
    isScrolled: false,
    touch: () => listeners.forEach((listener) => listener()),
  };
  const quiet = new Quiet({
    state,
    nowMs: () => page.nowMs,
    isHidden: () => page.isHidden,
    isScrolled: () => page.isScrolled,
    onTouched: (listener) => {
      listeners.push(listener);
    },
  });
  return { state, page, quiet };
}

test.each<[PlayerState, boolean]>([
  [{ status: 'empty' }, true],
  [{ status: 'loading', at, playWhenReady: false, isStarting: false }, true],
  [{ status: 'loading', at, playWhenReady: true, isStarting: false }, false],
  [{ status: 'playing', at }, false],
  [{ status: 'waiting', at }, false],
  [{ status: 'paused', at, cause: 'interruption' }, false],
  [{ status: 'ended', at }, true],
])('a page that nobody has touched yet, in the state %j, may be loaded again: %j', (current, isQuiet) => {
  const { state, quiet } = aPage();
  state.set(current);
  expect(quiet.isQuiet()).toBe(isQuiet);
});

test('after a pause the page is quiet once nobody has touched it for a while', () => {
  const { state, page, quiet } = aPage();
  state.set({ status: 'playing', at });
  page.nowMs = 60_000;
  state.set({ status: 'paused', at, cause: 'listener' });
  expect(quiet.isQuiet()).toBe(false);
  page.nowMs += quietMs - 1;
  expect(quiet.isQuiet()).toBe(false);
  page.touch();
  page.nowMs += quietMs - 1;
  expect(quiet.isQuiet()).toBe(false);
  page.nowMs += 1;
  expect(quiet.isQuiet()).toBe(true);
});

test('a hidden page whose story was heard keeps the lock screen’s button', () => {
  const { state, page, quiet } = aPage();
  state.set({ status: 'playing', at });
  state.set({ status: 'paused', at, cause: 'listener' });
  page.isHidden = true;
  page.nowMs = quietMs * 10;
  expect(quiet.isQuiet()).toBe(false);
});

test('a page that somebody reads without the voice keeps its scroll position', () => {
  const { page, quiet } = aPage();
  page.touch();
  page.isScrolled = true;
  page.nowMs = quietMs * 10;
  expect(quiet.isQuiet()).toBe(false);
  page.isScrolled = false;
  expect(quiet.isQuiet()).toBe(true);
});
