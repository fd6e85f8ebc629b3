import { expect, test } from 'vitest';
import { leftWithinMs, ServiceWorkerUpdates } from '#lib/app-updates/service-worker-updates.ts';
import { FakeTimer } from '../../support/fake-timer.ts';

/** How often a page is reloaded of which a file is missing twice, a minute apart. */
async function reloadsOf(page: {
  readonly isHostReached: boolean;
  readonly canStore?: boolean;
  readonly isLeft?: boolean;
}) {
  const texts = new Map<string, string>();
  let nowMs = 1_000_000;
  let reloads = 0;
  const timer = new FakeTimer();
  const makePage = () =>
    new ServiceWorkerUpdates({
      container: {
        controller: {},
        addEventListener: () => undefined,
        startMessages: () => undefined,
      } as unknown as ServiceWorkerContainer,
      wait: timer.wait,
      mayReload: () => true,
      reload: () => {
        reloads++;
      },
      nowMs: () => nowMs,
      doesHostAnswer: () => Promise.resolve(page.isHostReached),
      onSeen: () => undefined,
      tabText:
        page.canStore === false
          ? undefined
          : { getItem: (key) => texts.get(key) ?? null, setItem: (key, text) => void texts.set(key, text) },
    });
  const missFile = async () => {
    const handled = makePage().filesAreGone();
    if (page.isLeft) return;
    await timer.pass(leftWithinMs);
    await handled;
  };
  await missFile();
  nowMs += 60_000;
  await missFile();
  return reloads;
}

test('a page whose files are gone is reloaded, and not again where that did not help', async () => {
  expect(await reloadsOf({ isHostReached: true })).toBe(1);
});

test('a page that misses a file because there is no network is not reloaded', async () => {
  expect(await reloadsOf({ isHostReached: false })).toBe(0);
});

test('a page that is left while its files load is not reloaded', async () => {
  expect(await reloadsOf({ isHostReached: true, isLeft: true })).toBe(0);
});

test('a page that cannot store that it was reloaded is not reloaded', async () => {
  expect(await reloadsOf({ isHostReached: true, canStore: false })).toBe(0);
});
