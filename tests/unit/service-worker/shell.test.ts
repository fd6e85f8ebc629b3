import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const origin = 'https://lamplight.example';
const files = ['one.js', 'two.js', 'three.js'].map((name) => `${origin}/_app/immutable/${name}`);

/** The browser's cache, in memory. */
function aCache() {
  const kept = new Map<string, Response>();
  return {
    kept,
    keys: () => Promise.resolve([...kept.keys()].map((url) => new Request(url))),
    put: (url: string, response: Response) => {
      kept.set(url, response);
      return Promise.resolve();
    },
  };
}

let cache: ReturnType<typeof aCache>;
let requests: string[];
/** Awaited before each answer. */
let pause: () => Promise<void>;
let status: number;

beforeEach(() => {
  cache = aCache();
  requests = [];
  pause = () => Promise.resolve();
  status = 200;
  // The globals of a service worker. Workbox looks for `self` when it is loaded.
  vi.stubGlobal('self', globalThis);
  vi.stubGlobal('location', new URL(`${origin}/service-worker.js`));
  vi.stubGlobal('caches', { open: () => Promise.resolve(cache) });
  vi.stubGlobal('fetch', async (url: string) => {
    requests.push(url);
    await pause();
    return Object.defineProperty(new Response('', { status }), 'url', { value: url });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function aShell() {
  const { Shell } = await import('../../../src/service-worker/shell.ts');
  return new Shell(files.map((url) => ({ url, revision: null })));
}

test('callers that ask for the shell at the same time share one fetch of each file', async () => {
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  pause = () => held;
  const shell = await aShell();
  const first = [shell.hold(), shell.hold()];
  await vi.waitUntil(() => requests.length > 0);
  const later = shell.hold();
  go();
  await Promise.all([...first, later]);
  expect(requests).toEqual(files);
  expect(await shell.isHeld()).toBe(true);
});

test('a failed fetch is not shared with a later caller, and what it brought is kept', async () => {
  vi.useFakeTimers();
  const shell = await aShell();
  pause = () => {
    if (requests.length > 1) status = 503;
    return Promise.resolve();
  };
  const failed = expect(shell.hold()).rejects.toThrow('503');
  await vi.runAllTimersAsync();
  await failed;
  expect([...cache.kept.keys()]).toEqual(files.slice(0, 1));
  pause = () => Promise.resolve();
  status = 200;
  requests.length = 0;
  await shell.hold();
  expect(requests).toEqual(files.slice(1));
});
