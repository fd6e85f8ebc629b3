import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Http } from '#lib/offline/http.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server that gives a byte every two seconds, for ever. */
const drip = new Http((_, { signal }) => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const timer = setInterval(() => {
        controller.enqueue(new Uint8Array(1));
      }, 2000);
      signal?.addEventListener('abort', () => {
        clearInterval(timer);
        controller.error(signal.reason);
      });
    },
  });
  return Promise.resolve(new Response(body));
});

test('a server that drips is given up at the deadline', async () => {
  const asked = drip.get('/a', { limitBytes: 1000, stallMs: 3000, deadlineMs: 60_000 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await asked).toMatchObject({ ok: false, error: { detail: '/a: no answer in 60 s' } });
});

test('a server that falls silent is given up before the deadline', async () => {
  const silent = new Http(
    (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new DOMException('aborted', 'AbortError'));
        });
      }),
  );
  const asked = silent.get('/a', { limitBytes: 1000, stallMs: 3000, deadlineMs: 60_000 });
  await vi.advanceTimersByTimeAsync(3000);
  expect(await asked).toMatchObject({ ok: false, error: { detail: '/a: no answer in 3 s' } });
});
