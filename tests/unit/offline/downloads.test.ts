import { describe, expect, test } from 'vitest';
import { Quota } from '#lib/offline/quota.ts';
import { StorageFull } from '#lib/storage/storage-failed.ts';
import { aPhone, offlineParts, storyId } from '../../support/offline-parts.ts';
import {
  downloaded,
  isOfStory,
  isTrack,
  manifestName,
  reaches,
  stateOf,
} from '../../support/watch-download.ts';

describe('a download', () => {
  test('keeps everything that the manifest lists and says so only after reading it back', async () => {
    const parts = offlineParts();
    const seen: string[] = [];
    parts.downloads.stateOf(storyId).subscribe(({ status }) => {
      if (seen.at(-1) !== status) seen.push(status);
    });
    await downloaded(parts);
    expect(seen).toEqual(['queued', 'downloading', 'verifying', 'ready']);
    const story = await parts.library.openStory(storyId);
    const listed = story.ok ? new Set(story.value.publication.files.map(({ sha256 }) => sha256)) : new Set();
    expect(await parts.files.hashes()).toEqual(listed);
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
    await reaches(downloads, 'absent');
    expect(phone.fileStore.entries.size).toBeGreaterThan(0);
    const reloaded = offlineParts(phone);
    await reloaded.downloads.resume();
    expect(stateOf(reloaded.downloads).status).toBe('absent');
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
    await reaches(downloads, 'failed', 'absent');
    const files = [...phone.fileStore.entries.values()] as { readonly type: string }[];
    expect(files.filter(({ type }) => type === 'audio/mpeg')).toHaveLength(8);
  });

  test('names a file whose bytes are not what the manifest says', async () => {
    const parts = offlineParts();
    const [track] = [...parts.network.files.keys()].filter(isTrack);
    parts.network.files.set(track ?? '', new Uint8Array(192));
    await downloaded(parts);
    expect(stateOf(parts.downloads)).toMatchObject({ status: 'failed', reason: { kind: 'wrong-bytes' } });
  });

  test('is not called ready while the app itself would not open', async () => {
    const parts = await downloaded(
      offlineParts(aPhone(), undefined, { holdsShell: () => Promise.resolve(false) }),
    );
    expect(stateOf(parts.downloads)).toMatchObject({ status: 'failed', reason: { kind: 'no-shell' } });
  });

  test('that is removed leaves no file behind', async () => {
    const { phone, downloads } = await downloaded();
    await downloads.remove(storyId);
    expect([...phone.fileStore.entries.keys(), ...phone.stateStore.entries.keys()]).toEqual([]);
    expect(stateOf(downloads).status).toBe('absent');
  });
});

describe('a kept story', () => {
  test('opens and plays without a network', async () => {
    const { phone } = await downloaded();
    const offline = offlineParts(phone);
    offline.network.isReachable = false;
    await offline.downloads.resume();
    expect(stateOf(offline.downloads).status).toBe('ready');
    const story = await offline.library.openStory(storyId);
    if (!story.ok) throw new Error(story.error.kind);
    for (const track of story.value.publication.tracks)
      expect((await offline.tracks.read(story.value.publication, track, AbortSignal.timeout(5000))).ok).toBe(
        true,
      );
  });

  test('opens at once where the network neither answers nor fails', async () => {
    const { phone } = await downloaded();
    const silent = offlineParts(phone);
    silent.network.pause = () => new Promise(() => undefined);
    expect((await silent.library.openStory(storyId)).ok).toBe(true);
  });

  test('is in the library without a network, even if the library was never looked at', async () => {
    const { phone } = await downloaded();
    const offline = offlineParts(phone);
    offline.network.isReachable = false;
    await offline.library.refresh();
    expect(offline.library.catalogue.current).toMatchObject({
      status: 'ready',
      isStored: true,
      entries: [{ id: storyId }],
    });
  });

  test('with a torn record mends itself while there is a network', async () => {
    const { phone, files } = await downloaded();
    const online = offlineParts(phone);
    await online.downloads.resume();
    const story = await online.library.openStory(storyId);
    const track = story.ok ? story.value.publication.tracks[3] : undefined;
    if (!story.ok || !track) throw new Error('no story');
    const key = `v1/${track.sha256}`;
    phone.fileStore.entries.set(key, {
      v: 1,
      buf: new ArrayBuffer(10),
      bytes: 10,
      sha256: track.sha256,
      type: track.type,
    });
    expect((await online.tracks.read(story.value.publication, track, AbortSignal.timeout(5000))).ok).toBe(
      true,
    );
    expect(await files.read(track)).toBeDefined();
  });

  test('with swapped bytes says that it is damaged where there is no network, and is repaired with one', async () => {
    const { phone } = await downloaded();
    const offline = offlineParts(phone);
    await offline.downloads.resume();
    const story = await offline.library.openStory(storyId);
    const [one, other] = story.ok ? story.value.publication.tracks : [];
    if (!story.ok || !one || !other) throw new Error('no story');
    const swapped = phone.fileStore.entries.get(`v1/${other.sha256}`);
    phone.fileStore.entries.set(`v1/${one.sha256}`, swapped);
    offline.network.isReachable = false;
    expect((await offline.tracks.read(story.value.publication, one, AbortSignal.timeout(5000))).ok).toBe(
      false,
    );
    expect(await reaches(offline.downloads, 'damaged')).toEqual({
      status: 'damaged',
      damagedParagraphs: 1,
      otherParagraphs: 28,
    });
    offline.network.isReachable = true;
    await downloaded(offline);
    expect(stateOf(offline.downloads).status).toBe('ready');
  });

  test('says that a newer telling is out, and fetches only what is new', async () => {
    const { phone } = await downloaded();
    const online = offlineParts(phone);
    const manifest = new TextDecoder().decode(online.network.files.get(manifestName));
    online.network.files.set(
      manifestName,
      new TextEncoder().encode(manifest.replace(/"modified": "[^"]*"/, '"modified": "2031-01-01T00:00:00Z"')),
    );
    await online.downloads.resume();
    await online.library.openStory(storyId);
    expect(await reaches(online.downloads, 'stale')).toMatchObject({ newBytes: 0 });
    online.network.requests.length = 0;
    await downloaded(online);
    expect(online.network.requests).toEqual([manifestName]);
    expect((await online.stories.download(storyId))?.manifest).toContain('2031');
  });

  test('is opened from the phone where the newer telling online is broken', async () => {
    const { phone } = await downloaded();
    const online = offlineParts(phone);
    online.network.files.set(manifestName, new TextEncoder().encode('<html>We will be back soon</html>'));
    const story = await online.library.openStory(storyId);
    expect(story.ok).toBe(true);
  });
});

describe('a story that is not kept', () => {
  test('is absent where the server says so', async () => {
    const { network, library } = offlineParts();
    network.files.delete(manifestName);
    expect(await library.openStory(storyId)).toEqual({ ok: false, error: { kind: 'absent' } });
  });

  test('cannot be reached without a network', async () => {
    const { network, library } = offlineParts();
    network.isReachable = false;
    expect(await library.openStory(storyId)).toEqual({ ok: false, error: { kind: 'unreachable' } });
  });

  test('is broken where a transcript is not the one that the manifest means', async () => {
    const { network, library } = offlineParts();
    const [transcript] = [...network.files.keys()].filter((name) => isOfStory(name) && name.endsWith('.vtt'));
    network.files.set(transcript ?? '', new TextEncoder().encode('WEBVTT\n'));
    const story = await library.openStory(storyId);
    expect(story.ok ? 'read' : story.error).toMatchObject({ kind: 'broken', where: 'the file' });
  });

  test('stores nothing for being looked at', async () => {
    const { phone, library } = offlineParts();
    await library.openStory(storyId);
    expect(phone.fileStore.entries.size + phone.stateStore.entries.size).toBe(0);
  });
});
