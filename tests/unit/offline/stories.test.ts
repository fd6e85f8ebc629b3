import { describe, expect, test, vi } from 'vitest';
import { filesOf } from '#lib/offline/downloads/download-records.ts';
import { ResourceReader } from '#lib/offline/files/resource-reader.ts';
import { lastChanceMs } from '#lib/core/timeouts.ts';
import { aPhone, offlineParts, storyId } from '../../support/offline-parts.ts';
import { downloaded, isOfStory, manifestName, reaches, stateOf } from '../../support/watch-download.ts';
import { soundFiles } from '../../support/sound-files.ts';

describe('a kept story', () => {
  test('opens and plays without a network', async () => {
    const { phone } = await downloaded();
    const offline = offlineParts(phone);
    offline.network.isReachable = false;
    await offline.downloads.resume();
    expect(stateOf(offline.downloads).status).toBe('ready');
    const story = await offline.books.open(storyId);
    if (!story.ok) throw new Error(story.error.kind);
    for (const track of soundFiles(story.value.publication))
      expect((await offline.books.read(story.value.publication, track, AbortSignal.timeout(5000))).ok).toBe(
        true,
      );
  });

  test('says that it is opened, so that its sound can be read before its text is there', async () => {
    const { phone, books, openedDownloads } = await downloaded();
    expect(openedDownloads).toEqual([]);
    await books.open(storyId);
    expect(openedDownloads).toEqual([storyId]);
    const other = offlineParts({ ...phone, stateStore: aPhone().stateStore });
    await other.books.open(storyId);
    expect(other.openedDownloads).toEqual([]);
  });

  test('gives a file that was expected once from memory, and asks again where it could not be had', async () => {
    const { phone, books } = await downloaded();
    const story = await books.open(storyId);
    if (!story.ok) throw new Error(story.error.kind);
    const [first, second] = soundFiles(story.value.publication);
    if (!second) throw new Error('no tracks');
    const { books: source, stored, files, downloads, network, timer } = offlineParts(phone);
    const reader = new ResourceReader({ stored, files, source, downloads, wait: timer.wait });
    network.isReachable = false;
    const kept = phone.fileStore.entries.get(`v1/${second.sha256}`);
    phone.fileStore.entries.delete(`v1/${second.sha256}`);
    const reads = vi.spyOn(files, 'read');
    reader.expect(story.value.publication, [first, second]);
    expect(reads).toHaveBeenCalledTimes(2);
    expect((await reader.read(story.value.publication, first)).ok).toBe(true);
    expect(reads).toHaveBeenCalledTimes(2);
    expect((await reader.read(story.value.publication, first)).ok).toBe(true);
    expect(reads).toHaveBeenCalledTimes(3);
    phone.fileStore.entries.set(`v1/${second.sha256}`, kept);
    expect((await reader.read(story.value.publication, second)).ok).toBe(true);
  });

  test('opens at once where the network neither answers nor fails', async () => {
    const { phone } = await downloaded();
    const silent = offlineParts(phone);
    silent.network.pause = () => new Promise(() => undefined);
    expect((await silent.books.open(storyId)).ok).toBe(true);
  });

  test('is in the library without a network, even if the library was never looked at', async () => {
    const { phone } = await downloaded();
    const offline = offlineParts(phone);
    offline.network.isReachable = false;
    await offline.books.refresh();
    expect(offline.books.catalogue.current).toMatchObject({
      status: 'ready',
      problem: 'unreachable',
      entries: [{ id: storyId }],
    });
  });

  test('with a torn record mends itself while there is a network', async () => {
    const { phone, files } = await downloaded();
    const online = offlineParts(phone);
    await online.downloads.resume();
    const story = await online.books.open(storyId);
    const track = story.ok ? soundFiles(story.value.publication)[3] : undefined;
    if (!story.ok || !track) throw new Error('no story');
    const key = `v1/${track.sha256}`;
    phone.fileStore.entries.set(key, {
      v: 1,
      buf: new ArrayBuffer(10),
      bytes: 10,
      sha256: track.sha256,
      type: track.mediaType,
    });
    expect((await online.books.read(story.value.publication, track, AbortSignal.timeout(5000))).ok).toBe(
      true,
    );
    await expect.poll(() => files.read(track.sha256)).toBeDefined();
  });

  test('with swapped bytes says that it is damaged where there is no network, and is repaired with one', async () => {
    const { phone } = await downloaded();
    const offline = offlineParts(phone);
    await offline.downloads.resume();
    const story = await offline.books.open(storyId);
    const [one, other] = story.ok ? soundFiles(story.value.publication) : [];
    if (!story.ok || !one || !other) throw new Error('no story');
    const swapped = phone.fileStore.entries.get(`v1/${other.sha256}`);
    phone.fileStore.entries.set(`v1/${one.sha256}`, swapped);
    offline.network.isReachable = false;
    expect((await offline.books.read(story.value.publication, one, AbortSignal.timeout(5000))).ok).toBe(
      false,
    );
    expect(await reaches(offline.downloads, 'damaged')).toEqual({
      status: 'damaged',
      damagedParagraphs: 1,
      otherParagraphs: 28,
      storedBytes: story.value.publication.files.reduce((sum, file) => sum + file.sizeBytes, -one.sizeBytes),
    });
    offline.network.isReachable = true;
    await downloaded(offline);
    expect(stateOf(offline.downloads).status).toBe('ready');
  });

  test.each([
    ['is mended with a network', true, 'ready'],
    ['says that it is damaged without one', false, 'damaged'],
  ] as const)('with a torn transcript %s', async (_, isReachable, status) => {
    const { phone, network, stories, books, files } = await downloaded();
    const record = await stories.download(storyId);
    const transcript = (record ? filesOf(books, record) : []).find(
      ({ mediaType }) => mediaType === 'text/vtt',
    );
    if (!transcript) throw new Error('no transcript');
    const key = `v1/${transcript.sha256}`;
    phone.fileStore.entries.set(key, {
      ...(phone.fileStore.entries.get(key) as object),
      buf: new ArrayBuffer(10),
    });
    network.isReachable = isReachable;
    const reloaded = offlineParts(phone, network);
    await reloaded.downloads.resume();
    const opening = reloaded.books.open(storyId);
    await reloaded.timer.pass(lastChanceMs);
    const story = await opening;
    if (!story.ok) throw new Error(story.error.kind);
    expect(story.value.texts.problems).toHaveLength(isReachable ? 0 : 1);
    if (isReachable) await expect.poll(() => files.read(transcript.sha256)).toBeDefined();
    else await reaches(reloaded.downloads, 'damaged');
    expect(stateOf(reloaded.downloads)).toMatchObject({ status });
  });

  test('whose transcript is gone can be heard without a network, and has its text again with one', async () => {
    const { phone, network, stories, books } = await downloaded();
    const record = await stories.download(storyId);
    const transcript = (record ? filesOf(books, record) : []).find(
      ({ mediaType }) => mediaType === 'text/vtt',
    );
    phone.fileStore.entries.delete(`v1/${transcript?.sha256}`);
    network.isReachable = false;
    const parts = offlineParts(phone, network);
    await parts.downloads.resume();
    const opened = await parts.books.open(storyId);
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(opened.value.texts.problems).toHaveLength(1);
    const { publication } = opened.value;
    for (const track of soundFiles(publication))
      expect((await parts.books.read(publication, track)).ok).toBe(true);
    network.isReachable = true;
    const again = await parts.books.open(storyId);
    expect(again.ok && again.value.texts.problems).toEqual([]);
    await expect.poll(() => phone.fileStore.entries.has(`v1/${transcript?.sha256}`)).toBe(true);
  });

  test('that was damaged is ready again once playing has mended it', async () => {
    const { phone } = await downloaded();
    const online = offlineParts(phone);
    const story = await online.books.open(storyId);
    const track = story.ok ? soundFiles(story.value.publication)[3] : undefined;
    if (!story.ok || !track) throw new Error('no story');
    phone.fileStore.entries.delete(`v1/${track.sha256}`);
    await online.downloads.resume();
    expect(stateOf(online.downloads).status).toBe('damaged');
    await online.books.read(story.value.publication, track, AbortSignal.timeout(5000));
    expect((await reaches(online.downloads, 'ready')).status).toBe('ready');
  });

  test('says that a newer version is out, and fetches only what is new', async () => {
    const { phone } = await downloaded();
    const online = offlineParts(phone);
    const manifest = new TextDecoder().decode(online.network.files.get(manifestName));
    online.network.files.set(
      manifestName,
      new TextEncoder().encode(manifest.replace(/"modified": "[^"]*"/, '"modified": "2031-01-01T00:00:00Z"')),
    );
    await online.downloads.resume();
    await online.books.open(storyId);
    expect(await reaches(online.downloads, 'stale')).toMatchObject({ newBytes: 0 });
    online.network.requests.length = 0;
    await downloaded(online);
    expect(online.network.requests).toEqual([manifestName]);
    expect((await online.stories.download(storyId))?.manifest).toContain('2031');
  });

  test('is opened from the phone where the newer version online is broken', async () => {
    const { phone } = await downloaded();
    const online = offlineParts(phone);
    online.network.files.set(manifestName, new TextEncoder().encode('We will be back soon'));
    const story = await online.books.open(storyId);
    expect(story.ok).toBe(true);
  });
});

describe('a story that is not kept', () => {
  test('is absent where the server says so', async () => {
    const { network, books } = offlineParts();
    network.files.delete(manifestName);
    expect(await books.open(storyId)).toEqual({ ok: false, error: { kind: 'absent' } });
  });

  test('cannot be reached without a network', async () => {
    const { network, books } = offlineParts();
    network.isReachable = false;
    expect(await books.open(storyId)).toEqual({ ok: false, error: { kind: 'unreachable' } });
  });

  test('is broken where a transcript is not the one that the manifest means', async () => {
    const { network, books } = offlineParts();
    for (const name of [...network.files.keys()].filter((one) => isOfStory(one) && one.endsWith('.vtt')))
      network.files.set(name, new TextEncoder().encode('WEBVTT\n'));
    const story = await books.open(storyId);
    expect(story.ok ? 'read' : story.error).toMatchObject({ kind: 'broken', where: 'the file' });
  });

  test('opens with the text of one chapter, the first or the one of a place, and reads others when asked', async () => {
    const { network, books } = offlineParts();
    const read = () => network.requests.filter((name) => name.endsWith('.vtt')).length;
    const story = await books.open(storyId);
    if (!story.ok) throw new Error(story.error.kind);
    const { publication, texts } = story.value;
    expect([...texts.loaded.keys()]).toEqual([0]);
    expect(read()).toBe(1);
    await Promise.all([texts.load(1), texts.load(1), texts.load(0)]);
    expect(read()).toBe(2);
    const last = publication.clips.at(-1);
    if (!last?.block) throw new Error('the last clip begins no paragraph');
    const link = { publication: storyId, paragraph: last.block, seconds: 0 };
    const linked = await books.open(storyId, link);
    expect(linked.ok && [...linked.value.texts.loaded.keys()]).toEqual([last.chapterIndex]);
  });

  test('keeps what it has where the text of a later chapter cannot be had, and reads it once it can', async () => {
    const { network, books } = offlineParts();
    const story = await books.open(storyId);
    if (!story.ok) throw new Error(story.error.kind);
    const { texts } = story.value;
    network.isReachable = false;
    expect(await texts.load(1)).toEqual({ blocks: [], problem: { kind: 'unreachable' } });
    expect(texts.problems).toHaveLength(1);
    network.isReachable = true;
    await texts.retry();
    expect(texts.problems).toEqual([]);
    expect(texts.of(1)?.blocks.length).toBeGreaterThan(0);
  });

  test('stores nothing for being looked at', async () => {
    const { phone, books } = offlineParts();
    await books.open(storyId);
    expect(phone.fileStore.entries.size + phone.stateStore.entries.size).toBe(0);
  });
});
