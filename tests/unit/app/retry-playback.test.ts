import { beforeEach, expect, test, vi } from 'vitest';
import { retryPlayback } from '#lib/app/retry-playback.ts';
import { backgroundRetries } from '#lib/core/retry-pauses.ts';
import { Retries } from '#lib/offline/network/retries.ts';
import { aPlayer, place, twelveParagraphs } from '../../support/a-player.ts';
import { FakeTimer } from '../../support/fake-timer.ts';

let { backend, source, player, rested } = aPlayer();
let timer: FakeTimer;
let statuses: string[];

beforeEach(async () => {
  ({ backend, source, player, rested } = aPlayer());
  timer = new FakeTimer();
  retryPlayback(player, new Retries({ wait: timer.wait, onSign: () => () => undefined }));
  for (let track = 0; track < 12; track++)
    source.failures.set(track, { kind: 'unreachable', detail: 'no answer' });
  player.load(twelveParagraphs, place('p2', 3));
  player.play();
  await rested();
  expect(player.state.current).toMatchObject({ status: 'failed', error: { kind: 'unreachable' } });
  statuses = [];
  player.state.subscribe(({ status }) => statuses.push(status));
});

async function tryAgain() {
  await timer.pass(backgroundRetries.firstMs);
  await timer.pass(0);
}

test('a voice that the network did not bring is ready without a sound once the network is back', async () => {
  source.failures.clear();
  await tryAgain();
  expect(player.state.current).toMatchObject({ status: 'paused', at: { paragraph: 'p2', seconds: 3 } });
  expect(backend.calls.filter((call) => /^(start|resume)/.test(call))).toEqual([]);
  player.play();
  await vi.waitFor(() => expect(backend.calls.at(-1)).toMatch(/^(start|resume)/));
});

test('a try in vain changes nothing that is seen, and is not the last one', async () => {
  source.reads.length = 0;
  await tryAgain();
  expect(source.reads.length).toBeGreaterThan(0);
  expect(statuses).toEqual([]);
  source.failures.clear();
  await timer.pass(backgroundRetries.firstMs);
  await timer.pass(10_000 - backgroundRetries.firstMs);
  expect(player.state.current.status).toBe('paused');
});

test('what else is wrong once the network is back is said', async () => {
  for (let track = 0; track < 12; track++) source.failures.set(track, { kind: 'missing', detail: '404' });
  await tryAgain();
  await rested();
  expect(player.state.current).toMatchObject({ status: 'failed', error: { kind: 'missing' } });
});

test('a listener who tries again first is heard, and not stopped by it', async () => {
  source.failures.clear();
  player.play();
  await vi.waitFor(() => expect(backend.calls.at(-1)).toMatch(/^start/));
  backend.says('playing');
  await tryAgain();
  expect(player.state.current.status).toBe('playing');
});
