import { expect, test } from 'vitest';
import { ListenerRecords } from '#lib/app/listener-records.ts';
import { summarise } from '#lib/core/library/listening-summary.ts';
import { aPlayer } from '../../support/a-player.ts';
import { FakeStore } from '../../support/fake-store.ts';

/** A window in which the voice was heard for some seconds. */
function aWindow(store = new FakeStore()) {
  const made = aPlayer();
  let ms = new Date(2026, 10, 28, 12).getTime();
  let devices = 0;
  let hide: () => void = () => undefined;
  const records = new ListenerRecords({
    player: made.player,
    store,
    tabs: undefined,
    site: 'https://a.example/',
    nowMs: () => ms,
    steadyMs: () => ms,
    newDevice: () => `device-${devices++}`,
    onHide: (listener) => (hide = listener),
  });
  const listen = async (seconds: number) => {
    await made.playing();
    ms += seconds * 1000;
    made.backend.says('progressed', made.backend.currentTime + seconds);
    hide();
    made.player.pause();
  };
  const heardSeconds = async () => summarise((await records.listening()).current, '2026-11-28').allSeconds;
  return { store, records, listen, heardSeconds };
}

test('what was heard is there after a reload', async () => {
  const { store, listen } = aWindow();
  await listen(6);
  const again = aWindow(store);
  await expect.poll(again.heardSeconds).toBe(6);
});

test('two windows that are heard at the same time are counted once', async () => {
  const one = aWindow();
  const other = aWindow(one.store);
  await one.listen(6);
  await other.listen(6);
  await expect.poll(other.heardSeconds).toBe(6);
});

test('what was cleared comes back with what was heard since', async () => {
  const { records, listen, heardSeconds } = aWindow();
  await listen(6);
  const bringBack = records.clearListening();
  expect(await heardSeconds()).toBe(0);
  await listen(3);
  bringBack();
  expect(await heardSeconds()).toBe(9);
});
