import sharp from 'sharp';
import { expect, test } from 'vitest';
import { outlineTitle } from '../../narrator/publish/title-outlines.ts';
import { drawCovers, type CoverFile } from '../../narrator/publish/draw-covers.ts';

const id = 'when-love-and-ambition-collide';
const title = 'When Love and Ambition Collide';

/** Share of the pixels in the title's part of a cover that are as bright as its letters. */
async function lettersIn({ bytes, width, height }: CoverFile): Promise<number> {
  const top = Math.round(0.66 * height);
  const part = sharp(bytes).extract({ left: 0, top, width, height: height - top });
  const grey = await part.greyscale().raw().toBuffer();
  return grey.filter((level) => level > 200).length / grey.length;
}

test('a cover is 900 by 1200 in WebP, and the lock screen’s picture 512 by 512 in PNG', async () => {
  const { files } = await drawCovers(id, title);
  const found = await Promise.all(files.map(({ bytes }) => sharp(bytes).metadata()));
  expect(found.map(({ format, width, height }) => ({ format, width, height }))).toEqual([
    { format: 'webp', width: 900, height: 1200 },
    { format: 'png', width: 512, height: 512 },
  ]);
  expect(files.map(({ href, type, width, height }) => [href, type, width, height])).toEqual([
    ['cover.webp', 'image/webp', 900, 1200],
    ['artwork.png', 'image/png', 512, 512],
  ]);
});

test('the same story gives the same bytes', async () => {
  expect(await drawCovers(id, title)).toEqual(await drawCovers(id, title));
});

test('the title is drawn on the cover', async () => {
  const [titled] = (await drawCovers(id, title)).files;
  const [untitled] = (await drawCovers(id, '')).files;
  expect(titled && (await lettersIn(titled))).toBeGreaterThan(0.05);
  expect(untitled && (await lettersIn(untitled))).toBe(0);
});

test.for(['Łódź', 'Ночь', 'Νύχτα', 'Đêmấy', 'Łódźночь'])(
  'a title in other letters than those of English is drawn in them: %s',
  async (other) => {
    const box = { x: 0, bottom: 100, width: 900, coverWidth: 300 };
    const { letters, missing } = await outlineTitle(other, { size: 0.1, line: 1.1 }, box);
    expect(missing).toEqual([]);
    // A font draws the same empty box for each letter that it has not.
    const outlines = letters.map((letter) => letter.slice(letter.indexOf(' d=')));
    expect(new Set(outlines).size).toBe(new Set(other).size);
  },
);

test('a title with a character that no font has is left off, and the character is reported', async () => {
  const { files, missing } = await drawCovers(id, 'Rain 雨 again 雨');
  expect(missing).toEqual(['雨']);
  const [cover] = files;
  expect(cover && (await lettersIn(cover))).toBe(0);
});

test('a very long title is drawn in good time', { timeout: 60_000 }, async () => {
  const [cover] = (await drawCovers(id, 'Word after word '.repeat(60).trim())).files;
  expect(cover?.bytes.length).toBeGreaterThan(0);
});
