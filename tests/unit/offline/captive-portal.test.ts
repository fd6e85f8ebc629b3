import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Http } from '#lib/offline/http.ts';
import { portals } from '../../support/fake-network.ts';
import { aPhone, offlineParts, storyId } from '../../support/offline-parts.ts';
import { downloaded, reaches, stateOf } from '../../support/watch-download.ts';

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
    const { network, library } = offlineParts();
    network.portal = portal;
    await library.refresh();
    expect(library.catalogue.current).toMatchObject({ status: 'failed', problem: 'captive-portal' });
  });

  test('leaves the library as the phone knows it', async () => {
    const { phone, library } = offlineParts();
    await library.refresh();
    const kept = new Map(phone.stateStore.entries);
    const behindPortal = offlineParts(phone);
    behindPortal.network.portal = portal;
    await behindPortal.library.refresh();
    expect(behindPortal.library.catalogue.current).toMatchObject({
      status: 'ready',
      problem: 'captive-portal',
    });
    expect(phone.stateStore.entries).toEqual(kept);
  });

  test('is named as the reason where a story that is not kept is opened, and no longer once it is gone', async () => {
    const { network, library } = offlineParts();
    network.portal = portal;
    expect(await library.openStory(storyId)).toEqual({ ok: false, error: { kind: 'captive-portal' } });
    network.portal = undefined;
    expect((await library.openStory(storyId)).ok).toBe(true);
  });

  test('is named as the reason where only transcripts and tracks are answered by it', async () => {
    const { network, library, keptFiles } = offlineParts();
    const opened = await library.openStory(storyId);
    if (!opened.ok) throw new Error(opened.error.kind);
    const { publication } = opened.value;
    network.pause = (name) => {
      network.portal = /\.(vtt|mp3)$/.test(name) ? portal : undefined;
      return Promise.resolve();
    };
    expect(await library.openStory(storyId)).toEqual({ ok: false, error: { kind: 'captive-portal' } });
    expect(await keptFiles.read(publication, publication.tracks[0])).toMatchObject({
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
  const got = await new Http(fetch).get(`${origin}/manifest.json`, request);
  expect(got).toMatchObject({ ok: false, error: { kind: 'captive-portal' } });
  expect(elsewhere.asked).toEqual([]);
});

test('a page that the browser cached while the portal stood is asked for past the cache', async () => {
  const caches: (string | undefined)[] = [];
  const http = new Http((_, { cache }) => {
    caches.push(cache);
    return Promise.resolve(cache === 'reload' ? new Response('{}') : portals['a web page']());
  });
  expect((await http.get('/catalog.json', request)).ok).toBe(true);
  expect(caches).toEqual(['default', 'reload']);
});

test('a file of its own type is no web page, whatever it begins with', async () => {
  const http = new Http(() =>
    Promise.resolve(new Response('<script>', { headers: { 'Content-Type': 'application/json' } })),
  );
  expect((await http.get('/manifest.json', request)).ok).toBe(true);
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
  const got = await new Http(fetch).get(`${origin}/endless`, request);
  expect(got).toMatchObject({ ok: false, error: { kind: 'too-large' } });
  await isHungUp;
});
