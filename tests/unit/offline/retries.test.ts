import { beforeEach, afterEach, describe, expect, test, vi } from 'vitest';
import { wait } from '#lib/offline/waiting.ts';
import { backgroundRetries, prefetchRetries } from '#lib/core/retry-pauses.ts';
import { portals } from '../../support/fake-network.ts';
import { offlineParts, storyId } from '../../support/offline-parts.ts';
import { someRetries } from '../../support/some-retries.ts';
import { downloaded, reaches, stateOf } from '../../support/watch-download.ts';

describe('what the network did not bring', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const hourMs = 3_600_000;

  function aRetry(outcome: () => boolean | Promise<boolean>) {
    const tries: number[] = [];
    const { retries, sign, listeners } = someRetries({ wait });
    const startMs = Date.now();
    const start = () =>
      retries.start(() => {
        tries.push(Date.now() - startMs);
        return Promise.resolve(outcome());
      });
    const stop = start();
    return { tries, listeners, sign, stop, start };
  }

  test('is tried a few times at growing intervals, and then no more', async () => {
    const { tries } = aRetry(() => false);
    await vi.advanceTimersByTimeAsync(24 * hourMs);
    expect(tries).toHaveLength(backgroundRetries.mostRetries);
    const gaps = tries.map((at, i) => at - (tries[i - 1] ?? 0));
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b));
  });

  test('is tried again at a sign of a network, however long after the last try', async () => {
    let isBack = false;
    const { tries, sign, listeners } = aRetry(() => isBack);
    await vi.advanceTimersByTimeAsync(24 * hourMs);
    const before = tries.length;
    isBack = true;
    sign();
    await vi.advanceTimersByTimeAsync(0);
    expect(tries).toHaveLength(before + 1);
    expect(listeners.size).toBe(0);
    await vi.advanceTimersByTimeAsync(24 * hourMs);
    expect(tries).toHaveLength(before + 1);
  });

  test('is tried again where the sign of a network came during the last try', async () => {
    let fail: () => void = () => undefined;
    const { tries, sign } = aRetry(() => new Promise((resolve) => (fail = () => resolve(false))));
    for (let i = 0; i < backgroundRetries.mostRetries; i++) {
      await vi.advanceTimersByTimeAsync(hourMs);
      if (i === backgroundRetries.mostRetries - 1) sign();
      fail();
    }
    await vi.advanceTimersByTimeAsync(backgroundRetries.firstMs);
    expect(tries).toHaveLength(backgroundRetries.mostRetries + 1);
  });

  test('causes no storm of requests where signs come every second', async () => {
    const { tries, sign } = aRetry(() => false);
    for (let second = 0; second < 600; second++) {
      sign();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(tries.length).toBeLessThanOrEqual((600 * 1000) / backgroundRetries.firstMs);
  });

  test('is no longer tried once nobody wants it', async () => {
    const { tries, stop, listeners } = aRetry(() => false);
    stop();
    await vi.advanceTimersByTimeAsync(hourMs);
    expect(tries).toEqual([]);
    expect(listeners.size).toBe(0);
  });

  test.each([
    ['before its first try', 0],
    ['in the pause between two tries', backgroundRetries.firstMs + 1000],
    ['in a pause without an end', 24 * hourMs],
  ])('is tried in one series where it is stopped %s and started again', async (_, passedMs) => {
    const { tries, stop, start, sign, listeners } = aRetry(() => false);
    await vi.advanceTimersByTimeAsync(passedMs);
    stop();
    start();
    const before = tries.length;
    sign();
    await vi.advanceTimersByTimeAsync(24 * hourMs);
    // The sign counts once, and the pauses begin with it.
    expect(tries.length - before).toBe(backgroundRetries.mostRetries + 1);
    expect(new Set(tries).size).toBe(tries.length);
    expect(listeners.size).toBe(1);
  });

  test('is tried in one series where it fails again, by its name, and in another once it came', async () => {
    const { retries, listeners } = someRetries({ wait });
    let isBack = false;
    const again = () => {
      retries.startOnce('the same', again);
      return Promise.resolve(isBack);
    };
    retries.startOnce('the same', again);
    retries.startOnce('something else', () => Promise.resolve(false));
    await vi.advanceTimersByTimeAsync(hourMs);
    expect(listeners.size).toBe(2);
    isBack = true;
    for (const listener of listeners) listener();
    await vi.advanceTimersByTimeAsync(0);
    expect(listeners.size).toBe(1);
    retries.startOnce('the same', again);
    expect(listeners.size).toBe(2);
  });

  test('is tried for as long as it is wanted where its pauses say so', async () => {
    const { retries } = someRetries({ wait });
    let tries = 0;
    const stop = retries.start(() => Promise.resolve(++tries < 0), prefetchRetries);
    await vi.advanceTimersByTimeAsync(hourMs);
    expect(tries).toBeGreaterThan(hourMs / prefetchRetries.longestMs);
    stop();
    const before = tries;
    await vi.advanceTimersByTimeAsync(hourMs);
    expect(tries).toBe(before);
  });

  test('is tried in one series where it is stopped during a try and started again', async () => {
    const ends: (() => void)[] = [];
    const { tries, stop, start } = aRetry(() => new Promise((resolve) => ends.push(() => resolve(false))));
    await vi.advanceTimersByTimeAsync(backgroundRetries.firstMs + 1000);
    expect(tries).toHaveLength(1);
    stop();
    start();
    for (const end of ends) end();
    await vi.advanceTimersByTimeAsync(backgroundRetries.firstMs + 1000);
    expect(tries).toHaveLength(2);
    for (const end of ends) end();
    await vi.advanceTimersByTimeAsync(hourMs);
    expect(tries).toHaveLength(3);
  });
});

describe.each([
  ['a signal that is lost', undefined],
  ['a captive portal', portals['a web page']],
])('%s', (_, portal) => {
  test('brings the library by itself once it is over', async () => {
    const { network, books, timer } = offlineParts();
    network.isReachable = portal !== undefined;
    network.portal = portal;
    await books.refresh();
    expect(books.catalogue.current.status).toBe('failed');
    network.isReachable = true;
    network.portal = undefined;
    await timer.pass(backgroundRetries.firstMs);
    await timer.pass(0);
    expect(books.catalogue.current).toMatchObject({ status: 'ready' });
    expect(books.catalogue.current).not.toHaveProperty('problem');
  });

  test('lets a download go on by itself once it is over', async () => {
    const parts = offlineParts();
    parts.network.isReachable = portal !== undefined;
    parts.network.portal = portal;
    await downloaded(parts);
    expect(stateOf(parts.downloads).status).toBe('failed');
    parts.network.isReachable = true;
    parts.network.portal = undefined;
    const ready = reaches(parts.downloads, 'ready');
    await parts.timer.pass(backgroundRetries.firstMs);
    await parts.timer.pass(0);
    await ready;
  });

  test('starts no download again that the listener removed', async () => {
    const parts = offlineParts();
    parts.network.isReachable = portal !== undefined;
    parts.network.portal = portal;
    await downloaded(parts);
    await parts.downloads.remove(storyId);
    parts.network.requests.length = 0;
    await parts.timer.pass(backgroundRetries.firstMs);
    await parts.timer.pass(0);
    expect(stateOf(parts.downloads).status).toBe('absent');
    expect(parts.network.requests).toEqual([]);
  });
});
