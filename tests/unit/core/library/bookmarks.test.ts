import { expect, test } from 'vitest';
import {
  mergeBookmarks,
  mostBookmarks,
  noBookmarks,
  readBookmarks,
  withBookmark,
  withNote,
  withoutBookmark,
  type StoryBookmarks,
} from '#lib/core/library/bookmarks.ts';
import { aBookmark } from '../../../support/a-bookmark.ts';
import { aPublication } from '../../../support/a-publication.ts';

const story = aPublication();
const some = (...bookmarks: readonly ReturnType<typeof aBookmark>[]): StoryBookmarks =>
  bookmarks.reduce((before, bookmark) => withBookmark(before, story, bookmark), noBookmarks);
const ids = ({ bookmarks }: StoryBookmarks) => bookmarks.map(({ id }) => id);

test('bookmarks are in the order of the story, whenever they were made', () => {
  expect(ids(some(aBookmark('b', 2), aBookmark('c', 3), aBookmark('a', 1)))).toEqual(['a', 'b', 'c']);
});

test('what is stored reads back as it was', () => {
  const before = withoutBookmark(
    some(aBookmark('a', 1), aBookmark('b', 2, { note: 'Play this to Dana.' })),
    aBookmark('a', 1),
    5,
  );
  expect(readBookmarks(structuredClone(before), story.id)).toEqual(before);
});

test.each<readonly [string, unknown]>([
  ['nothing', undefined],
  ['a list', []],
  ['a text', 'bookmarks'],
  ['other fields', { bookmarks: 'many', title: 7, deleted: {} }],
])('where %s is stored, there are no bookmarks', (_, stored) => {
  expect(readBookmarks(stored, story.id)).toEqual(noBookmarks);
});

test('a bookmark that cannot be read is left out, and the others stay', () => {
  const good = aBookmark('good', 1);
  const other = { ...good.at, publication: 'another-story' };
  const stored = {
    title: 'A Story',
    authors: [],
    bookmarks: [
      good,
      { ...good, id: '<script>' },
      { ...good, id: 'late', changedMs: Infinity },
      { ...good, id: 'long', text: 'x'.repeat(1001) },
      { ...good, id: 'nowhere', at: { paragraph: 'p1' } },
      { ...good, id: 'elsewhere', at: other },
      null,
    ],
    deleted: [{ id: 'gone', deletedMs: 3 }, 7],
  };
  expect(readBookmarks(stored, story.id)).toEqual({
    title: 'A Story',
    authors: [],
    bookmarks: [good],
    deleted: [{ id: 'gone', deletedMs: 3 }],
  });
});

test('a note is kept without the space around it, and an empty one is none', () => {
  const noted = withNote(aBookmark('a', 1), '  Play this to Dana. ', 9);
  expect(noted).toMatchObject({ note: 'Play this to Dana.', changedMs: 9 });
  expect(withNote(noted, ' ', 10)).not.toHaveProperty('note');
});

test('a change on a device whose clock is behind is still the later one', () => {
  expect(withNote(aBookmark('a', 50), 'Later', 10).changedMs).toBe(51);
  const [deleted] = withoutBookmark(some(aBookmark('a', 50)), aBookmark('a', 50), 10).deleted;
  expect(deleted?.deletedMs).toBe(51);
});

test('of two versions of a bookmark the one that was changed later stays', () => {
  const mine = some(aBookmark('a', 1, { note: 'mine', changedMs: 5 }), aBookmark('b', 2, { note: 'mine' }));
  const theirs = [
    aBookmark('a', 1, { note: 'theirs', changedMs: 4 }),
    aBookmark('b', 2, { note: 'theirs', changedMs: 9 }),
    aBookmark('c', 3),
  ];
  const { merged, counts } = mergeBookmarks(mine, story, theirs);
  expect(merged.bookmarks.map(({ id, note }) => [id, note])).toEqual([
    ['a', 'mine'],
    ['b', 'theirs'],
    ['c', undefined],
  ]);
  expect(counts).toEqual({ added: 1, changed: 1, known: 1, deleted: 0, left: 0 });
});

test('a bookmark that was deleted later stays deleted, and one that was changed after that is back', () => {
  const mine = withoutBookmark(some(aBookmark('a', 1)), aBookmark('a', 1), 5);
  const older = mergeBookmarks(mine, story, [aBookmark('a', 1, { changedMs: 4 })]);
  expect([ids(older.merged), older.counts.deleted]).toEqual([[], 1]);
  const newer = mergeBookmarks(mine, story, [aBookmark('a', 1, { changedMs: 6 })]);
  expect([ids(newer.merged), newer.merged.deleted, newer.counts.added]).toEqual([['a'], [], 1]);
});

test('merging the same twice changes nothing', () => {
  const theirs = [aBookmark('a', 1), aBookmark('b', 2)];
  const once = mergeBookmarks(noBookmarks, story, theirs).merged;
  const twice = mergeBookmarks(once, story, theirs);
  expect(twice.merged).toEqual(once);
  expect(twice.counts).toMatchObject({ added: 0, changed: 0, known: 2 });
});

test('a file with more bookmarks than there is room for drops none that were here', () => {
  const theirs = Array.from({ length: mostBookmarks + 5 }, (_, i) => aBookmark(`t${i}`, i));
  const { merged, counts } = mergeBookmarks(some(aBookmark('mine', 999_999)), story, theirs);
  expect(ids(merged)).toContain('mine');
  expect(merged.bookmarks).toHaveLength(mostBookmarks);
  expect(counts.left).toBe(6);
});
