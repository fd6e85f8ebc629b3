import { expect, test } from 'vitest';
import { ContentsList } from '#lib/core/playback/contents-list.ts';
import { blockRead, readingPosition } from '#lib/core/playback/contents-ruler.ts';
import { openStory } from '#lib/core/playback/open-story.ts';
import type { ContentsEntry } from '#lib/core/publication/contents.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import { aStory, aTextOnlyStory } from '../../../support/a-publication.ts';

/** Three chapters of two paragraphs of 12 seconds: p1 to p6. */
const chapters = [0, 1, 2].map(() => [12, 12]);

function entry(
  title: string,
  chapterIndex: number,
  children: readonly ContentsEntry[] = [],
  block?: string,
): ContentsEntry {
  const from = block === undefined ? {} : { from: { block: block as BlockId } };
  return { title, place: { chapterIndex, ...from }, children };
}

const listOf = (contents?: readonly ContentsEntry[]) =>
  new ContentsList(openStory(aStory({ chapters, ...(contents && { contents }) })));

const described = (list: ContentsList) =>
  list.rows.map((row) => [row.title, row.level, list.startOf(row), list.endOf(row)]);

test('a tree is a list in reading order, with the depth, start and end of each entry', () => {
  const part: ContentsEntry = {
    title: 'Part two',
    children: [entry('Second', 1, [entry('Inside', 1, [], 'p4')]), entry('Third', 2)],
  };
  expect(described(listOf([entry('First', 0), part]))).toEqual([
    ['First', 0, 0, 24],
    ['Part two', 0, 24, 72],
    ['Second', 1, 24, 48],
    ['Inside', 2, 36, 48],
    ['Third', 1, 48, 72],
  ]);
});

test('a book without a table of contents has its chapters', () => {
  expect(described(listOf([]))).toEqual([
    ['Chapter 1', 0, 0, 24],
    ['Chapter 2', 0, 24, 48],
    ['Chapter 3', 0, 48, 72],
  ]);
});

test('a place is in the deepest entry that has begun', () => {
  const list = listOf([entry('First', 0, [entry('Inside', 0, [], 'p2')]), entry('Third', 2)]);
  const titleAt = (position: number) => list.at(position)?.title;
  expect([0, 11.9, 12, 30, 48, 72].map(titleAt)).toEqual([
    'First',
    'First',
    'Inside',
    'Inside',
    'Third',
    'Third',
  ]);
});

test('before the first entry there is none', () => {
  expect(listOf([entry('Third', 2)]).at(0)).toBeUndefined();
});

test('in a story without sound, places are counted in chapters', () => {
  const story = aTextOnlyStory(
    [
      ['One', 'Two'],
      ['Three', 'Four'],
    ],
    { contents: [entry('First', 0), entry('Second', 1, [entry('Inside', 1, [], 'p4')])] },
  );
  const list = new ContentsList(openStory(story));
  expect(described(list)).toEqual([
    ['First', 0, 0, 1],
    ['Second', 0, 1, 2],
    ['Inside', 1, 1.5, 2],
  ]);
  expect(list.at(1.4)?.title).toBe('Second');
  expect(list.at(2)?.title).toBe('Inside');
});

test('a block of a story without sound is found by its position', () => {
  const story = aTextOnlyStory([['One'], ['Two', 'Three']]);
  expect(readingPosition(story, 'p3' as BlockId)).toBe(1.5);
  expect(blockRead(story, 1.5)).toEqual({ id: 'p3', chapterIndex: 1 });
  expect(readingPosition(story, 'p9' as BlockId)).toBeUndefined();
  expect(blockRead(story, 3)).toBeUndefined();
});
