import { describe, expect, test } from 'vitest';
import { isRemovable } from '#lib/core/library/download-state.ts';
import { filesOf } from '#lib/offline/downloads/download-records.ts';
import { Quota } from '#lib/offline/downloads/quota.ts';
import { StorageFull } from '#lib/storage/storage-failed.ts';
import { aPhone, offlineParts, storyId } from '../../support/offline-parts.ts';
import { downloaded, isTrack, manifestName, reaches, stateOf } from '../../support/watch-download.ts';

describe('a download', () => {
  test('keeps everything that the manifest lists and says so only after reading it back', async () => {
    const parts = offlineParts();
    const seen: string[] = [];
    parts.downloads.stateOf(storyId).subscribe(({ status }) => {
      if (seen.at(-1) !== status) seen.push(status);
    });
    await downloaded(parts);
    expect(seen).toEqual(['queued', 'downloading', 'verifying', 'ready']);
    const story = await parts.books.open(storyId);
    const listed = story.ok ? new Set(story.value.publication.files.map(({ sha256 }) => sha256)) : new Set();
    expect(await parts.files.hashes()).toEqual(listed);
  });

  test.each([
    ['fetched', 'downloading'],
    ['read back', 'verifying'],
  ] as const)('reports what was %s no more than ten times a second', async (what, reported) => {
    let nowMs = 0;
    const msPerFile = 15;
    const phone = what === 'fetched' ? aPhone() : (await downloaded()).phone;
    const parts = offlineParts(phone, undefined, { nowMs: () => nowMs });
    await parts.downloads.resume();
    parts.network.pause = () => {
      nowMs += msPerFile;
      return Promise.resolve();
    };
    const get = phone.fileStore.get.bind(phone.fileStore);
    phone.fileStore.get = (key) => {
      nowMs += msPerFile;
      return get(key);
    };
    const reportedMs: number[] = [];
    parts.downloads.stateOf(storyId).subscribe(({ status }) => {
      if (status === reported) reportedMs.push(nowMs);
    });
    await downloaded(parts);
    expect(reportedMs.length).toBeGreaterThan(1);
    const gaps = reportedMs.slice(1).map((ms, i) => ms - (reportedMs[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(100);
  });

  test('goes on after a reload without fetching what it has', async () => {
    const { phone, network, downloads } = offlineParts();
    let hold: () => void = () => undefined;
    network.pause = (name) =>
      isTrack(name) && network.requests.filter(isTrack).length > 15
        ? new Promise((resolve) => (hold = resolve))
        : Promise.resolve();
    downloads.start(storyId);
    await reaches(downloads, 'downloading');
    while (network.requests.filter(isTrack).length <= 15)
      await new Promise((resolve) => setImmediate(resolve));
    const stored = phone.fileStore.entries.size;
    expect(stored).toBeGreaterThan(0);

    const reloaded = offlineParts(phone);
    await reloaded.downloads.resume();
    await reaches(reloaded.downloads, 'ready');
    expect(reloaded.network.requests.filter((name) => name !== manifestName)).toHaveLength(
      (await reloaded.files.hashes()).size - stored,
    );
    hold();
  });

  test('that was stopped keeps what came and does not go on by itself', async () => {
    const { phone, network, downloads } = offlineParts();
    network.pause = (name) => {
      if (isTrack(name) && network.requests.filter(isTrack).length === 16) downloads.cancel(storyId);
      return Promise.resolve();
    };
    downloads.start(storyId);
    await reaches(downloads, 'downloading');
    const stopped = await reaches(downloads, 'stopped');
    expect(stopped.status === 'stopped' && stopped.doneBytes).toBeGreaterThan(0);
    expect(phone.fileStore.entries.size).toBeGreaterThan(0);
    const reloaded = offlineParts(phone);
    await reloaded.downloads.resume();
    expect(stateOf(reloaded.downloads)).toEqual(stopped);
    expect(reloaded.network.requests).toEqual([]);
  });

  test('stops in words when the phone is full, and keeps what it has', async () => {
    const parts = offlineParts();
    parts.network.pause = (name) => {
      if (isTrack(name) && parts.network.requests.filter(isTrack).length > 15)
        parts.phone.fileStore.failure = new StorageFull('no room');
      return Promise.resolve();
    };
    await downloaded(parts);
    expect(stateOf(parts.downloads)).toMatchObject({ status: 'failed', reason: { kind: 'full' } });
    expect(parts.phone.fileStore.entries.size).toBeGreaterThan(0);
  });

  test('is not begun where there is not room enough', async () => {
    const estimate = () => Promise.resolve({ quota: 2e6, usage: 1e6 });
    const quota = new Quota({ estimate, persist: () => Promise.resolve(false) } as StorageManager);
    const parts = await downloaded(offlineParts(aPhone(), undefined, { quota }));
    expect(stateOf(parts.downloads)).toMatchObject({
      status: 'failed',
      reason: { kind: 'full', freeBytes: 1e6 },
    });
    expect(parts.network.requests.filter(isTrack)).toEqual([]);
  });

  test('tries again where the network fails, and gives up in words', async () => {
    const parts = offlineParts();
    parts.network.pause = () => {
      if (parts.network.requests.length > 5) parts.network.isReachable = false;
      return Promise.resolve();
    };
    await downloaded(parts);
    expect(stateOf(parts.downloads)).toMatchObject({ status: 'failed', reason: { kind: 'unreachable' } });
    parts.network.pause = () => Promise.resolve();
    parts.network.isReachable = true;
    await downloaded(parts);
    expect(stateOf(parts.downloads).status).toBe('ready');
  });

  test.each(['fails', 'is stopped'])('that %s keeps every file that had come', async (how) => {
    const { phone, network, downloads } = offlineParts();
    const asked: string[] = [];
    network.pause = (name) => {
      if (!isTrack(name)) return Promise.resolve();
      asked.push(name);
      if (asked.length <= 8) return Promise.resolve();
      if (how === 'fails') return Promise.reject(new TypeError('Failed to fetch'));
      return new Promise(() => undefined);
    };
    downloads.start(storyId);
    if (how === 'is stopped') {
      while (asked.length < 11) await new Promise((resolve) => setImmediate(resolve));
      downloads.cancel(storyId);
    }
    await reaches(downloads, 'failed', 'stopped');
    const files = [...phone.fileStore.entries.values()] as { readonly type: string }[];
    expect(files.filter(({ type }) => type === 'audio/mpeg')).toHaveLength(8);
  });

  test('names a file whose bytes are not what the manifest says', async () => {
    const parts = offlineParts();
    const [track] = [...parts.network.files.keys()].filter(isTrack);
    parts.network.files.set(track ?? '', new Uint8Array(192));
    await downloaded(parts);
    expect(stateOf(parts.downloads)).toMatchObject({
      status: 'failed',
      reason: { kind: 'wrong-bytes', file: { href: track?.slice(storyId.length + 1) } },
    });
  });

  test('names the paragraph whose track the server does not have', async () => {
    const parts = offlineParts();
    const story = await parts.books.open(storyId);
    const track = story.ok ? story.value.publication.clips[3]?.resource : undefined;
    parts.network.files.delete(`${storyId}/${track?.href}`);
    await downloaded(parts);
    expect(stateOf(parts.downloads)).toMatchObject({
      status: 'failed',
      reason: { kind: 'missing', file: { trackIndex: 3 } },
    });
  });

  test('of a story that the server does not have says so', async () => {
    const parts = offlineParts();
    parts.network.files.delete(manifestName);
    await downloaded(parts);
    expect(stateOf(parts.downloads)).toEqual({
      status: 'failed',
      reason: { kind: 'missing' },
      storedBytes: 0,
    });
  });

  test('is not called ready while the app itself would not open', async () => {
    const parts = await downloaded(
      offlineParts(aPhone(), undefined, { holdsShell: () => Promise.resolve(false) }),
    );
    expect(stateOf(parts.downloads)).toMatchObject({ status: 'failed', reason: { kind: 'no-shell' } });
  });

  test('says how much is kept where it failed, and can be removed', async () => {
    const parts = offlineParts();
    parts.network.pause = (name) =>
      isTrack(name) ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve();
    await downloaded(parts);
    const state = stateOf(parts.downloads);
    expect(state.status === 'failed' && state.storedBytes).toBeGreaterThan(0);
    expect(isRemovable(state)).toBe(true);
    await parts.downloads.remove(storyId);
    expect(parts.phone.fileStore.entries.size + parts.phone.stateStore.entries.size).toBe(0);
  });

  test('that continues with a newer version leaves no file of the older one after the next start', async () => {
    const { phone, network, downloads, files } = offlineParts();
    network.pause = (name) => {
      if (isTrack(name) && network.requests.filter(isTrack).length === 16) downloads.cancel(storyId);
      return Promise.resolve();
    };
    downloads.start(storyId);
    await reaches(downloads, 'stopped');
    const manifest = JSON.parse(new TextDecoder().decode(network.files.get(manifestName))) as {
      resources: { href: string }[];
    };
    const kept = manifest.resources.filter(({ href }) => !href.startsWith('artwork'));
    expect(kept.length).toBeLessThan(manifest.resources.length);
    network.files.set(
      manifestName,
      new TextEncoder().encode(JSON.stringify({ ...manifest, resources: kept })),
    );
    const online = offlineParts(phone, network);
    network.pause = () => Promise.resolve();
    await online.downloads.resume();
    await downloaded(online);
    expect(stateOf(online.downloads).status).toBe('ready');
    await offlineParts(phone).downloads.resume();
    const record = await online.stories.download(storyId);
    expect(await files.hashes()).toEqual(
      new Set(record && filesOf(online.books, record).map(({ sha256 }) => sha256)),
    );
  });

  test('that is removed leaves no file behind', async () => {
    const { phone, downloads } = await downloaded();
    await downloads.remove(storyId);
    expect([...phone.fileStore.entries.keys(), ...phone.stateStore.entries.keys()]).toEqual([]);
    expect(stateOf(downloads).status).toBe('absent');
  });
});
