import { expect, test } from 'vitest';
import { offlineParts, storyId } from '../../support/offline-parts.ts';
import { downloaded, isTrack, reaches, stateOf } from '../../support/watch-download.ts';

/** Resolves once everything that can happen without the store has happened. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve));
}

test('files are fetched while others are written, but not all of them into memory', async () => {
  const { phone, network, downloads } = offlineParts();
  const all = [...network.files.keys()].filter((name) => name.startsWith('the-wake-up-call/')).length;
  const setMany = phone.fileStore.setMany.bind(phone.fileStore);
  let answer: () => void = () => undefined;
  const hung = new Promise<void>((resolve) => (answer = resolve));
  let writings = 0;
  phone.fileStore.setMany = async (entries) => {
    writings++;
    await hung;
    return setMany(entries);
  };
  const story = 'the-wake-up-call' as typeof storyId;
  downloads.start(story);
  const fetched = () => network.requests.filter((name) => name.startsWith('the-wake-up-call/')).length;
  await expect.poll(() => writings).toBeGreaterThan(1);
  await expect.poll(fetched).toBeGreaterThan(16);
  await settled();
  expect(fetched()).toBeLessThan(all);
  answer();
  await expect.poll(() => downloads.stateOf(story).current.status).toBe('ready');
});

test('a file that the store spoils is fetched once more, and is right then', async () => {
  const parts = offlineParts();
  const { fileStore } = parts.phone;
  const setMany = fileStore.setMany.bind(fileStore);
  fileStore.setMany = async (entries) => {
    fileStore.setMany = setMany;
    await setMany(entries);
    const [[key, value] = ['', {}]] = entries;
    const { bytes } = value as { bytes: number };
    fileStore.entries.set(key, { ...(value as object), buf: new ArrayBuffer(bytes) });
  };
  await downloaded(parts);
  expect(stateOf(parts.downloads).status).toBe('ready');
  const tracks = parts.network.requests.filter(isTrack);
  expect(parts.network.requests.length - new Set(parts.network.requests).size).toBe(1);
  expect(tracks.length).toBeGreaterThan(16);
});

test('a file that the store spoils each time is named, and the story is not ready', async () => {
  const parts = offlineParts();
  const { fileStore } = parts.phone;
  const setMany = fileStore.setMany.bind(fileStore);
  fileStore.setMany = (entries) =>
    setMany(entries.map(([key, value]) => [key, { ...(value as object), buf: new ArrayBuffer(10) }]));
  parts.downloads.start(storyId);
  const state = await reaches(parts.downloads, 'ready', 'failed');
  expect(state).toMatchObject({ status: 'failed', reason: { kind: 'wrong-bytes' }, storedBytes: 0 });
});
