import { expect, test } from 'vitest';
import { loadPlace } from '#lib/core/playback/load-place.ts';
import { locatorAt, positionOf } from '#lib/core/playback/locate.ts';
import { openStory } from '#lib/core/playback/open-story.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import { err, ok } from '#lib/core/result.ts';
import { ChapterTexts } from '#lib/core/transcript/chapter-texts.ts';
import { aStory } from '../../../support/a-publication.ts';

/** Forty chapters of two paragraphs of 12 s. The second one of chapter 21 has a text of its own. */
const chapters = Array.from({ length: 40 }, () => [12, 12]);
const whole = aStory({ chapters });
const changed = 'There was nobody.';
const places = openStory(whole).blocks;

function aBook({ isReachable = true } = {}) {
  const texts = new ChapterTexts((index) => {
    if (!isReachable) return Promise.resolve(err({ kind: 'unreachable' }));
    const blocks = whole.texts.of(index)?.blocks ?? [];
    return Promise.resolve(
      ok(blocks.map((block, i) => (index === 20 && i === 1 ? { ...block, text: changed } : block))),
    );
  });
  return openStory({ ...whole, texts });
}

const loaded = ({ story }: ReturnType<typeof aBook>) => [...story.texts.loaded.keys()];
const { id } = whole.publication;

test('without a place the first chapter is loaded', async () => {
  const book = aBook();
  await loadPlace(book);
  expect(loaded(book)).toEqual([0]);
});

test('of a place its chapter is loaded, which has its text', async () => {
  const book = aBook();
  const place = locatorAt(id, places, 24 * 30 + 4);
  await loadPlace(book, place);
  expect(loaded(book)).toEqual([30]);
  expect(positionOf(place, book.blocks)).toBeCloseTo(24 * 30 + 4, 3);
});

test('a text that was moved to a chapter near by is found there', async () => {
  const book = aBook();
  const kept = locatorAt(id, places, 24 * 22 + 1);
  const moved = { ...kept, paragraph: 'gone' as BlockId, text: { before: '', after: changed } };
  await loadPlace(book, moved);
  expect(loaded(book).sort()).toEqual([20, 21, 22, 23, 24]);
  expect(positionOf(moved, book.blocks)).toBe(24 * 20 + 12);
});

test('a text that is nowhere near is not looked for in the whole book', async () => {
  const book = aBook();
  const kept = locatorAt(id, places, 24 * 20);
  const gone = { ...kept, paragraph: 'gone' as BlockId, text: { before: '', after: 'Nobody wrote this.' } };
  await loadPlace(book, gone);
  expect(loaded(book).length).toBeLessThan(15);
  expect(positionOf(gone, book.blocks)).toBeCloseTo(24 * 20, 1);
});

test('without a network one chapter is asked for, and the place is known by its paragraph', async () => {
  const book = aBook({ isReachable: false });
  const place = locatorAt(id, places, 24 * 30 + 4);
  await loadPlace(book, place);
  expect(loaded(book)).toEqual([30]);
  expect(positionOf(place, book.blocks)).toBeCloseTo(24 * 30 + 4, 3);
});
