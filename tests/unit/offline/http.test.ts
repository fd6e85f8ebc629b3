import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Http, type HttpRequest } from '#lib/offline/network/http.ts';
import { versionUrl } from '../../support/fake-network.ts';

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
}, versionUrl);

test('a server that drips is given up at the deadline', async () => {
  const asked = drip.get('/a', { limitBytes: 1000, stallMs: 3000, deadlineMs: 60_000 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await asked).toMatchObject({ ok: false, error: { detail: '/a: no answer in 60 s' } });
});

test('a connection that fails is named in words, not in the browser’s own', async () => {
  const cut = new Http(() => Promise.reject(new TypeError('Failed to fetch')), versionUrl);
  const asked = cut.get('/a', { limitBytes: 1000, stallMs: 3000, deadlineMs: 9000 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await asked).toMatchObject({
    ok: false,
    error: { kind: 'unreachable', detail: '/a: the connection failed' },
  });
});

test('a request reports that it is sent, and whenever bytes come', async () => {
  const onProgress = vi.fn();
  const asked = drip.get('/a', { limitBytes: 1000, stallMs: 3000, deadlineMs: 9000, onProgress });
  await vi.advanceTimersByTimeAsync(0);
  expect(onProgress).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(8000);
  expect(onProgress).toHaveBeenCalledTimes(5);
  await vi.advanceTimersByTimeAsync(1000);
  await asked;
});

/** A server that answers a request when the test says so. */
class SlowServer {
  /** Of the requests that were sent and not yet answered. */
  readonly open = new Map<string, () => void>();
  readonly http = new Http(
    (url, { signal }) =>
      new Promise((resolve, reject) => {
        this.open.set(url, () => {
          this.open.delete(url);
          resolve(new Response(new Uint8Array(1)));
        });
        signal?.addEventListener('abort', () => {
          this.open.delete(url);
          reject(new DOMException('aborted', 'AbortError'));
        });
      }),
    versionUrl,
  );

  ask(url: string, more: Partial<HttpRequest> = {}) {
    return this.http.get(url, { limitBytes: 1000, stallMs: 3000, ...more });
  }

  /** What is due has happened. */
  async settled(): Promise<readonly string[]> {
    await vi.advanceTimersByTimeAsync(0);
    return [...this.open.keys()];
  }
}

const seven = ['/1', '/2', '/3', '/4', '/5', '/6', '/7'];

test('a seventh request is sent once one of six has its answer, and its time begins then', async () => {
  const server = new SlowServer();
  const asked = seven.map((url) => server.ask(url));
  expect(await server.settled()).toEqual(seven.slice(0, 6));
  await vi.advanceTimersByTimeAsync(2900);
  server.open.get('/3')?.();
  expect(await server.settled()).toContain('/7');
  await vi.advanceTimersByTimeAsync(2900);
  server.open.get('/7')?.();
  expect((await Promise.all(asked)).map(({ ok }) => ok)).toEqual(
    seven.map((url) => url === '/3' || url === '/7'),
  );
});

test('a request that is no longer wanted leaves the queue, and no slot is lost', async () => {
  const server = new SlowServer();
  const abort = new AbortController();
  const six = seven.slice(0, 6).map((url) => server.ask(url));
  const waiting = server.ask('/7', { signal: abort.signal });
  const next = server.ask('/8');
  abort.abort();
  await expect(waiting).rejects.toBe(abort.signal.reason);
  expect(await server.settled()).toEqual(seven.slice(0, 6));
  await vi.advanceTimersByTimeAsync(3000);
  expect((await Promise.all(six)).map(({ ok }) => ok)).not.toContain(true);
  const more = seven.slice(0, 5).map((url) => server.ask(url));
  expect(await server.settled()).toEqual(['/8', ...seven.slice(0, 5)]);
  for (const answer of server.open.values()) answer();
  expect((await Promise.all([next, ...more])).map(({ ok }) => ok)).not.toContain(false);
});

test('a manifest does not wait for tracks, however many are asked for', async () => {
  const server = new SlowServer();
  const tracks = seven.map((url) => server.ask(url, { isTrack: true }));
  const manifest = server.ask('/manifest.json');
  expect(await server.settled()).toContain('/manifest.json');
  for (let turn = 0; turn < 3; turn++) {
    for (const answer of server.open.values()) answer();
    await server.settled();
  }
  expect((await Promise.all([manifest, ...tracks])).map(({ ok }) => ok)).not.toContain(false);
});

test('a server that falls silent is given up before the deadline', async () => {
  const silent = new Http(
    (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          reject(new DOMException('aborted', 'AbortError'));
        });
      }),
    versionUrl,
  );
  const asked = silent.get('/a', { limitBytes: 1000, stallMs: 3000, deadlineMs: 60_000 });
  await vi.advanceTimersByTimeAsync(3000);
  expect(await asked).toMatchObject({ ok: false, error: { detail: '/a: no answer in 3 s' } });
});

/** A server that sends so many bytes for as long as it is read, and counts how many were taken. */
function endless(partBytes: number, headers: Record<string, string>) {
  const sent = { bytes: 0, isCancelled: false };
  const http = new Http(() => {
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          sent.bytes += partBytes;
          controller.enqueue(new Uint8Array(partBytes));
        },
        cancel() {
          sent.isCancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    return Promise.resolve(new Response(body, { headers }));
  }, versionUrl);
  return { http, sent };
}

test.each([{}, { 'Content-Length': '50' }, { 'Content-Length': 'many' }, { 'Content-Length': '1e15' }])(
  'nothing is read beyond the limit, whatever the server says of the size: %o',
  async (headers) => {
    const { http, sent } = endless(300, headers);
    const got = await http.get('/a', { limitBytes: 1000, stallMs: 3000 });
    expect(got).toMatchObject({
      ok: false,
      error: { kind: 'damaged' },
    });
    expect(sent).toEqual({ bytes: 1200, isCancelled: true });
  },
);

test('a body that is longer than its header says is read whole, up to the limit', async () => {
  const bytes = Uint8Array.from({ length: 40_000 }, (_, i) => i);
  const http = new Http(
    () => Promise.resolve(new Response(bytes, { headers: { 'Content-Length': '7' } })),
    versionUrl,
  );
  const got = await http.get('/a', { limitBytes: 40_000, stallMs: 3000 });
  expect(got.ok && new Uint8Array(got.value)).toEqual(bytes);
});

test('a body is here with its last announced byte, whenever the end of it is', async () => {
  const bytes = Uint8Array.from({ length: 40_000 }, (_, i) => i);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.slice(0, 30_000));
      controller.enqueue(bytes.slice(30_000));
    },
  });
  const http = new Http(
    () => Promise.resolve(new Response(body, { headers: { 'Content-Length': '40000' } })),
    versionUrl,
  );
  const got = await http.get('/a', { limitBytes: 40_000, stallMs: 3000 });
  expect(got.ok && new Uint8Array(got.value)).toEqual(bytes);
});

test('a body that is sent compressed is read to its end, whatever size is announced', async () => {
  const bytes = Uint8Array.from({ length: 40_000 }, (_, i) => i);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes.slice(0, 7));
      controller.enqueue(bytes.slice(7));
      controller.close();
    },
  });
  const headers = { 'Content-Length': '7', 'Content-Encoding': 'gzip' };
  const http = new Http(() => Promise.resolve(new Response(body, { headers })), versionUrl);
  const got = await http.get('/a', { limitBytes: 40_000, stallMs: 3000 });
  expect(got.ok && new Uint8Array(got.value)).toEqual(bytes);
});

test.each([404, 410, 500, 511, 302])(
  'the body of a %i is given up, and its connection is free',
  async (status) => {
    const cancel = vi.fn();
    const http = new Http(
      (url) =>
        Promise.resolve(
          url === versionUrl
            ? Response.json({ version: '1' })
            : new Response(new ReadableStream({ cancel }), { status }),
        ),
      versionUrl,
    );
    expect(await http.get('/a', { limitBytes: 1000, stallMs: 3000, deadlineMs: 60_000 })).toMatchObject({
      ok: false,
    });
    expect(cancel).toHaveBeenCalled();
  },
);
