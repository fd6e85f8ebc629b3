import { describe, expect, test } from 'vitest';
import { offlineParts, storyId } from '../../support/offline-parts.ts';
import { filesOf } from '#lib/offline/downloads/download-records.ts';
import type { FakeNetwork } from '../../support/fake-network.ts';
import { pictureName, publishRevision } from '../../support/revised-story.ts';
import { downloaded, manifestName, reaches, stateOf } from '../../support/watch-download.ts';

describe('a kept story', () => {
  test.each(['2031-01-01T00:00:00Z', '2001-01-01T00:00:00Z'])(
    'is not called outdated by a version that is not newer than that of 2031: %s',
    async (modified) => {
      const { phone, network, stories } = offlineParts();
      publishRevision(network, '2031-01-01T00:00:00Z');
      await downloaded(offlineParts(phone, network));
      const kept = await stories.download(storyId);
      publishRevision(network, modified);
      const text = new TextDecoder().decode(network.files.get(manifestName));
      network.files.set(manifestName, new TextEncoder().encode(`${text}\n`));
      const online = offlineParts(phone, network);
      await online.downloads.resume();
      await online.downloads.noteVersion(storyId, `${text}\n`);
      expect(stateOf(online.downloads).status).toBe('ready');
      expect(await stories.download(storyId)).toEqual(kept);
    },
  );

  test('is repaired as it was kept where the network has an older version', async () => {
    const { phone, network, stories } = offlineParts();
    publishRevision(network, '2031-01-01T00:00:00Z');
    await downloaded(offlineParts(phone, network));
    publishRevision(network, '2001-01-01T00:00:00Z');
    const online = offlineParts(phone, network);
    await online.downloads.resume();
    online.downloads.start(storyId);
    await reaches(online.downloads, 'downloading');
    await reaches(online.downloads, 'ready', 'failed');
    expect((await stories.download(storyId))?.manifest).toContain('2031');
  });
});

/** A phone that keeps a story of which a newer version is out, and the page that has seen that. */
async function outdated() {
  const parts = await downloaded();
  publishRevision(parts.network, '2031-01-01T00:00:00Z');
  await parts.books.open(storyId);
  await reaches(parts.downloads, 'stale');
  parts.network.requests.length = 0;
  return parts;
}

const pictureIsSilent = (name: string) =>
  name === pictureName ? new Promise<void>(() => undefined) : Promise.resolve();

describe('a story of which a newer version is out', () => {
  test('is known to be so after a reload without a network', async () => {
    const { phone, network } = await outdated();
    network.isReachable = false;
    const reloaded = offlineParts(phone, network);
    await reloaded.downloads.resume();
    expect(stateOf(reloaded.downloads).status).toBe('stale');
  });

  test('is not called ready where the update has no signal', async () => {
    const { downloads, network } = await outdated();
    network.isReachable = false;
    downloads.start(storyId);
    const ended = await reaches(downloads, 'ready', 'failed', 'stale');
    expect(ended).toMatchObject({ status: 'stale', failure: { kind: 'unreachable' } });
  });

  test.each([
    ['a file of it is missing', 'missing', (network: FakeNetwork) => network.files.delete(pictureName)],
    [
      'a file of it is another',
      'wrong-bytes',
      (network: FakeNetwork) => network.files.set(pictureName, new Uint8Array(3)),
    ],
  ] as const)('is kept as it was where %s', async (_, kind, spoil) => {
    const { phone, downloads, network, books } = await outdated();
    spoil(network);
    downloads.start(storyId);
    const ended = await reaches(downloads, 'ready', 'failed', 'stale');
    expect(ended).toMatchObject({ status: 'stale', failure: { kind } });
    network.isReachable = false;
    expect((await books.open(storyId)).ok).toBe(true);
    const reloaded = offlineParts(phone);
    await reloaded.downloads.resume();
    expect(stateOf(reloaded.downloads)).toMatchObject({ status: 'stale' });
    expect(reloaded.network.requests).toEqual([]);
  });

  test('goes on with its update after a reload', async () => {
    const { phone, downloads, network, stories } = await outdated();
    network.pause = pictureIsSilent;
    downloads.start(storyId);
    await expect.poll(() => network.requests).toContain(pictureName);
    network.pause = () => Promise.resolve();
    const reloaded = offlineParts(phone, network);
    await reloaded.downloads.resume();
    expect(await reaches(reloaded.downloads, 'ready', 'stale')).toMatchObject({ status: 'ready' });
    expect((await stories.download(storyId))?.manifest).toContain('2031');
  });

  test('does not go on with an update that was stopped', async () => {
    const { phone, downloads, network } = await outdated();
    network.pause = pictureIsSilent;
    downloads.start(storyId);
    await expect.poll(() => network.requests).toContain(pictureName);
    downloads.cancel(storyId);
    await reaches(downloads, 'stale');
    network.requests.length = 0;
    const reloaded = offlineParts(phone, network);
    await reloaded.downloads.resume();
    expect(stateOf(reloaded.downloads).status).toBe('stale');
    expect(network.requests).toEqual([]);
  });
});

test('a repair that was cut off continues after a reload, one that failed is reported and does not', async () => {
  const { phone, downloads, network } = await downloaded();
  const [key] = [...phone.fileStore.entries.keys()];
  phone.fileStore.entries.delete(key ?? '');
  network.isReachable = false;
  downloads.start(storyId);
  await reaches(downloads, 'downloading');
  const ended = await reaches(downloads, 'ready', 'failed', 'damaged');
  expect(ended).toMatchObject({ status: 'damaged', failure: { kind: 'unreachable' } });
  network.isReachable = true;
  const reloaded = offlineParts(phone, network);
  await reloaded.downloads.resume();
  expect(stateOf(reloaded.downloads)).not.toHaveProperty('failure');
  expect(stateOf(reloaded.downloads).status).toBe('damaged');
  network.pause = (name) => (name === manifestName ? Promise.resolve() : new Promise(() => undefined));
  reloaded.downloads.start(storyId);
  await reaches(reloaded.downloads, 'downloading');
  network.pause = () => Promise.resolve();
  const again = offlineParts(phone, network);
  await again.downloads.resume();
  expect((await reaches(again.downloads, 'ready', 'damaged')).status).toBe('ready');
});

describe('the files of an older version', () => {
  async function updated() {
    const parts = await outdated();
    const older = await parts.files.hashes();
    await downloaded(parts);
    return { ...parts, older };
  }

  test('stay after the update, for it may be playing, and are gone after the next start', async () => {
    const { phone, files, stories, books, older } = await updated();
    expect([...(await files.hashes())]).toEqual(expect.arrayContaining([...older]));
    await offlineParts(phone).downloads.resume();
    const record = await stories.download(storyId);
    expect(await files.hashes()).toEqual(
      new Set(record && filesOf(books, record).map(({ sha256 }) => sha256)),
    );
  });

  test('go with the story where that is removed', async () => {
    const { phone, downloads } = await updated();
    await downloads.remove(storyId);
    expect(phone.fileStore.entries.size).toBe(0);
  });

  test('stay while a record cannot be read that may need them', async () => {
    const { phone, files, stories } = await updated();
    const stored = await files.hashes();
    await stories.saveDownload({ id: storyId, manifest: 'no manifest', checkedAtMs: 1 });
    await offlineParts(phone).downloads.resume();
    expect(await files.hashes()).toEqual(stored);
  });
});

test('what another page downloads while this one starts is not deleted', async () => {
  const { phone, files, downloads: others } = offlineParts();
  const { downloads } = offlineParts(phone);
  const keys = phone.fileStore.keys.bind(phone.fileStore);
  phone.fileStore.keys = async () => {
    phone.fileStore.keys = keys;
    others.start(storyId);
    await reaches(others, 'ready');
    return keys();
  };
  await downloads.resume();
  expect(await files.hashes()).not.toEqual(new Set());
});
