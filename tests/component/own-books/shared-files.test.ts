/** Files that were shared with the app, in the browser's own cache and with its own locks. */
import { beforeEach, expect, test } from 'vitest';
import { keepSharedFiles, takeShares } from '#lib/own-books/shared-files.ts';

const cacheName = 'lamplight-shared-files';
const left = async () => (await (await caches.open(cacheName)).keys()).length;
const allForgotten = () => expect.poll(left).toBe(0);

beforeEach(() => caches.delete(cacheName));

test('files come out in the order, with the names and with the bytes that they had', async () => {
  const names = ['one.mp3', '..', 'a/b ü?&#.epub', 'one.mp3'];
  await keepSharedFiles(names.map((name, n) => new File([`${n}`], name, { type: 'audio/mpeg' })));
  const [share] = await takeShares();
  expect(share?.files.map(({ name }) => name)).toEqual(names.map((name) => new File([], name).name));
  expect(await Promise.all(share?.files.map((file) => file.text()) ?? [])).toEqual(['0', '1', '2', '3']);
  expect(share?.files[0]?.type).toBe('audio/mpeg');
  share?.forget();
  await allForgotten();
});

test('a share is taken by one page only, and the others are taken beside it', async () => {
  await keepSharedFiles([new File(['one'], 'one.epub')]);
  const [one] = await takeShares();
  expect(await takeShares()).toEqual([]);
  await keepSharedFiles([new File(['two'], 'two.epub')]);
  const [two, ...others] = await takeShares();
  expect(others).toEqual([]);
  expect(two?.files.map(({ name }) => name)).toEqual(['two.epub']);
  one?.forget();
  await expect.poll(left).toBe(1);
  expect(await two?.files[0]?.text()).toBe('two');
  two?.forget();
  await allForgotten();
});

test('a share that was cut off while it was being kept is not taken, and goes', async () => {
  await keepSharedFiles([new File(['1'], 'one.mp3'), new File(['2'], 'two.mp3')]);
  const cache = await caches.open(cacheName);
  const first = (await cache.keys()).find(({ url }) => url.includes('/0?'));
  if (first) await cache.delete(first);
  expect(await takeShares()).toEqual([]);
  await allForgotten();
});

test('there is nothing to take where nothing was shared', async () => {
  expect(await takeShares()).toEqual([]);
  expect(await caches.has(cacheName)).toBe(false);
});
