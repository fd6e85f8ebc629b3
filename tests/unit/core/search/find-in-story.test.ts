import { expect, test } from 'vitest';
import { findInStory, type Found } from '#lib/core/search/find-in-story.ts';
import { searchWords } from '#lib/core/search/search-words.ts';
import { err, ok } from '#lib/core/result.ts';
import { ChapterTexts } from '#lib/core/transcript/chapter-texts.ts';
import { aTextOnlyStory } from '../../../support/a-publication.ts';

const whole = aTextOnlyStory([['A lamp here.'], ['Nothing.'], ['Another lamp.'], ['Lamps.']]);
const texts = [0, 1, 2, 3].map((index) => whole.texts.of(index)?.blocks ?? []);
const lamp = searchWords('lamp');

async function find(read: ConstructorParameters<typeof ChapterTexts>[0], isWanted?: () => boolean) {
  const known = [{ blocks: texts[0] ?? [] }];
  const story = { ...whole, texts: new ChapterTexts(read, known) };
  const pause = () => Promise.resolve();
  const all: Found[] = [];
  if (lamp) for await (const found of findInStory(story, lamp, pause, isWanted)) all.push(found);
  return all.map(({ hits, missing }) => [hits.map(({ block }) => block.text), missing]);
}

test('a search shows what is loaded at once, and the rest as its chapters come', async () => {
  expect(await find((index) => Promise.resolve(ok(texts[index] ?? [])))).toEqual([
    [['A lamp here.'], 0],
    [['A lamp here.'], 0],
    [['A lamp here.', 'Another lamp.'], 0],
    [['A lamp here.', 'Another lamp.', 'Lamps.'], 0],
  ]);
});

test('a chapter that cannot be loaded is counted, and the others are searched', async () => {
  const found = await find((index) =>
    Promise.resolve(index === 2 ? err({ kind: 'unreachable' }) : ok(texts[index] ?? [])),
  );
  expect(found.at(-1)).toEqual([['A lamp here.', 'Lamps.'], 1]);
});

test('a search that is not wanted any more ends without loading the rest', async () => {
  const read: number[] = [];
  let isWanted = true;
  await find(
    (index) => {
      read.push(index);
      isWanted = false;
      return Promise.resolve(ok(texts[index] ?? []));
    },
    () => isWanted,
  );
  expect(read).toEqual([1, 2, 3]);
});
