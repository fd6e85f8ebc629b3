import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { parseCatalogue } from '#lib/core/published/catalogue-feed.ts';
import { checkStories } from '../../narrator/check/check-stories.ts';
import { readOwnCover } from '../../narrator/publish/own-cover.ts';
import { folder, published, run } from '../publish/a-tale.ts';
import { id } from '../tale.ts';

const beside = (name: string) => path.join(folder, 'scripts', id, name);

/** Left half red, right half blue. */
function picture(width: number, height: number) {
  const half = { create: { width: width / 2, height, channels: 3, background: 'blue' } } as const;
  return sharp({ create: { width, height, channels: 3, background: 'red' } }).composite([
    { input: half, left: width / 2, top: 0 },
  ]);
}

test('an author’s own picture stands in the place of both covers, cut to their shapes', async () => {
  writeFileSync(beside('cover.jpg'), await picture(1600, 400).jpeg().toBuffer());
  expect(await run()).toMatchObject({ ok: true });
  const { resources } = JSON.parse(readFileSync(published(id, 'manifest.json'), 'utf8')) as {
    resources: { href: string; rel?: string; properties: object }[];
  };
  expect(resources.filter(({ rel }) => rel === 'cover')).toEqual([
    expect.objectContaining({ href: 'cover.webp', type: 'image/webp', width: 900, height: 1200 }),
    expect.objectContaining({ href: 'artwork.png', type: 'image/png', width: 512, height: 512 }),
  ]);
  for (const { rel, properties } of resources) expect('own' in properties).toBe(rel === 'cover');
  const listed = parseCatalogue(readFileSync(published('catalog.json'), 'utf8'));
  expect(listed.ok && listed.value.entries).toMatchObject([{ id, picture: 'cover.webp' }]);
  const shown = sharp(published(id, 'cover.webp'));
  expect(await shown.metadata()).toMatchObject({ format: 'webp', width: 900, height: 1200 });
  const { dominant } = await shown.extract({ left: 0, top: 0, width: 400, height: 1200 }).stats();
  expect(dominant.r).toBeGreaterThan(200);
  expect(await checkStories(published())).toEqual([]);
  expect(await run()).toMatchObject({ ok: true, value: { isChanged: false } });
  rmSync(beside('cover.jpg'));
  expect(await run()).toMatchObject({ ok: true, value: { rendered: 0, isChanged: true } });
});

test.for([
  [
    'cover.svg',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'A cover is a WebP, PNG, JPEG or AVIF.',
  ],
  [
    'cover.png',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    'A cover is a WebP',
  ],
  ['cover.webp', () => Buffer.from('no picture'), 'It cannot be read as a picture.'],
  [
    'cover.jpeg',
    async () => (await picture(600, 800).jpeg().toBuffer()).subarray(0, 900),
    'It cannot be read as a picture.',
  ],
] as const)('%s that is no such picture is complained of with its file', async ([name, make, message]) => {
  writeFileSync(beside(name), await make());
  const read = await readOwnCover(beside(''));
  expect(read.ok || read.error).toEqual([
    { file: path.join(beside(''), name), message: expect.stringContaining(message) as string },
  ]);
});

test('of two pictures one must go, and a folder is none', async () => {
  mkdirSync(beside('cover.png'));
  expect(await readOwnCover(beside(''))).toMatchObject({
    ok: false,
    error: [{ message: 'It cannot be read as a picture. Save it again, whole.' }],
  });
  writeFileSync(beside('cover.webp'), '');
  expect(await readOwnCover(beside(''))).toMatchObject({
    ok: false,
    error: [{ message: 'There are two covers. Keep one.' }],
  });
});
