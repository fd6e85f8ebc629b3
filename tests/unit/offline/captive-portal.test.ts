import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Http } from '#lib/offline/network/http.ts';
import { firstSoundOf } from '../../support/a-publication.ts';
import { portals, versionUrl } from '../../support/fake-network.ts';
import { aPhone, offlineParts, storyId } from '../../support/offline-parts.ts';
import { downloaded, isTrack, manifestName, reaches, stateOf } from '../../support/watch-download.ts';

const request = { limitBytes: 1000, stallMs: 5000 };

async function serve(listener: RequestListener) {
  const asked: string[] = [];
  const server = createServer((incoming, response) => {
    asked.push(incoming.url ?? '');
    listener(incoming, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

describe.each(Object.entries(portals))('a network that answers everything with %s', (_, portal) => {
  test('is named as the reason where the library cannot be had', async () => {
    const { network, books } = offlineParts();
    network.portal = portal;
    await books.refresh();
    expect(books.catalogue.current).toMatchObject({ status: 'failed', failure: { kind: 'captive-portal' } });
  });

  test('leaves the library as the phone knows it', async () => {
    const { phone, books } = offlineParts();
    await books.refresh();
    const kept = new Map(phone.stateStore.entries);
    const behindPortal = offlineParts(phone);
    behindPortal.network.portal = portal;
    await behindPortal.books.refresh();
    expect(behindPortal.books.catalogue.current).toMatchObject({
      status: 'ready',
      problem: 'captive-portal',
    });
    expect(phone.stateStore.entries).toEqual(kept);
  });

  test('is named as the reason where a story that is not kept is opened, and no longer once it is gone', async () => {
    const { network, books } = offlineParts();
    network.portal = portal;
    expect(await books.open(storyId)).toEqual({ ok: false, error: { kind: 'captive-portal' } });
    network.portal = undefined;
    expect((await books.open(storyId)).ok).toBe(true);
  });

  test('is named as the reason where it comes after the manifest', async () => {
    const { network, books } = offlineParts();
    const opened = await books.open(storyId);
    if (!opened.ok) throw new Error(opened.error.kind);
    const { publication } = opened.value;
    network.pause = (name) => {
      network.portal = name.endsWith('manifest.json') ? undefined : portal;
      return Promise.resolve();
    };
    expect(await books.open(storyId)).toEqual({ ok: false, error: { kind: 'captive-portal' } });
    expect(await books.read(publication, firstSoundOf(publication))).toMatchObject({
      ok: false,
      error: { kind: 'captive-portal' },
    });
  });

  test('stops a download, which keeps what had come and is whole once it is gone', async () => {
    const phone = aPhone();
    const parts = offlineParts(phone);
    let tracks = 0;
    parts.network.pause = (name) => {
      if (name.endsWith('.mp3') && ++tracks > 14) parts.network.portal = portal;
      return Promise.resolve();
    };
    await downloaded(parts);
    expect(stateOf(parts.downloads)).toMatchObject({ status: 'failed', reason: { kind: 'captive-portal' } });
    const kept = [...phone.fileStore.entries.keys()];
    expect(kept.length).toBeGreaterThan(0);
    parts.network.pause = () => Promise.resolve();
    parts.network.portal = undefined;
    await downloaded(parts);
    expect(stateOf(parts.downloads).status).toBe('ready');
    expect([...phone.fileStore.entries.keys()]).toEqual(expect.arrayContaining(kept));
  });

  test('spoils nothing of a kept story that is repaired through it', async () => {
    const { phone } = await downloaded();
    const parts = offlineParts(phone);
    const [torn] = [...phone.fileStore.entries.keys()];
    phone.fileStore.entries.delete(torn ?? '');
    const kept = new Map(phone.fileStore.entries);
    parts.network.portal = portal;
    await parts.downloads.resume();
    parts.downloads.start(storyId);
    expect(await reaches(parts.downloads, 'damaged')).toMatchObject({ failure: { kind: 'captive-portal' } });
    expect(phone.fileStore.entries).toEqual(kept);
    parts.network.portal = undefined;
    await downloaded(parts);
    expect(stateOf(parts.downloads).status).toBe('ready');
  });
});

test.each([301, 302, 303, 307, 308])('a redirect (%i) is not followed, wherever it leads', async (status) => {
  const elsewhere = await serve((_, response) => response.end('{}'));
  const { origin } = await serve((_, response) =>
    response.writeHead(status, { Location: `${elsewhere.origin}/manifest.json` }).end(),
  );
  const got = await new Http(fetch, `${origin}${versionUrl}`).get(`${origin}/manifest.json`, request);
  expect(got).toMatchObject({ ok: false, error: { kind: 'captive-portal' } });
  expect(elsewhere.asked).toEqual([]);
});

test('a page that the browser cached while the portal stood is asked for past the cache', async () => {
  const caches: (string | undefined)[] = [];
  const http = new Http((_, { cache }) => {
    caches.push(cache);
    return Promise.resolve(cache === 'reload' ? new Response('{}') : portals['a web page']());
  }, versionUrl);
  expect((await http.get('/catalog.json', request)).ok).toBe(true);
  expect(caches).toEqual(['default', 'no-store', 'reload']);
});

test('a file of its own type is no web page, whatever it begins with', async () => {
  const http = new Http(
    () => Promise.resolve(new Response('<script>', { headers: { 'Content-Type': 'application/json' } })),
    versionUrl,
  );
  expect((await http.get('/manifest.json', request)).ok).toBe(true);
});

test.each([{}, { 'Content-Type': 'application/octet-stream' }])(
  'a sign-in page that is larger than the file is no damaged file: %o',
  async (headers) => {
    const page = new TextEncoder().encode(`\n<!doctype html>${'Welcome to our hotel. '.repeat(100)}`);
    const inParts = () =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          for (const [from, to] of [
            [0, 1],
            [1, 100],
            [100, page.length],
          ])
            controller.enqueue(page.slice(from, to));
          controller.close();
        },
      });
    const http = new Http(() => Promise.resolve(new Response(inParts(), { headers })), versionUrl);
    const got = await http.get('/a.mp3', { ...request, limitBytes: 50 });
    expect(got).toMatchObject({ ok: false, error: { kind: 'captive-portal' } });
  },
);

describe.each([
  ['its own page', portals['a web page']],
  ['a redirect to its own page', portals['a redirect to its page']],
])('a host that answers with %s for what it does not have', (_, notFound) => {
  test('does not have the story, and asks nobody to sign in', async () => {
    const { network, books } = offlineParts();
    network.notFound = notFound;
    network.files.delete(manifestName);
    expect(await books.open(storyId)).toEqual({ ok: false, error: { kind: 'absent' } });
  });

  test('does not have a track, which is said of the download', async () => {
    const parts = offlineParts();
    parts.network.notFound = notFound;
    const [track = ''] = [...parts.network.files.keys()].filter(isTrack);
    parts.network.files.delete(track);
    await downloaded(parts);
    expect(stateOf(parts.downloads)).toMatchObject({
      status: 'failed',
      reason: { kind: 'missing', file: { href: track.slice(`${storyId}/`.length) } },
    });
  });

  test('is no reason to call a network that asks for a sign-in a host', async () => {
    const { network, books } = offlineParts();
    network.notFound = notFound;
    network.portal = notFound;
    expect(await books.open(storyId)).toEqual({ ok: false, error: { kind: 'captive-portal' } });
  });
});

test('what follows the declared size is not read', async () => {
  let hangUp: () => void = () => undefined;
  const isHungUp = new Promise<void>((resolve) => (hangUp = resolve));
  const { origin } = await serve((_, response) => {
    const write = () => {
      if (!response.destroyed) response.write(Buffer.alloc(1000, 'x'), write);
    };
    write();
    response.on('close', () => {
      hangUp();
    });
  });
  const got = await new Http(fetch, `${origin}${versionUrl}`).get(`${origin}/endless`, request);
  expect(got).toMatchObject({
    ok: false,
    error: { kind: 'damaged' },
  });
  await isHungUp;
});
