import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { largestFile, readBookmarkFile, writeBookmarkFile } from '#lib/core/library/bookmark-file.ts';
import { aBookmark } from '../../../support/a-bookmark.ts';
import { aPublication } from '../../../support/a-publication.ts';

const { id, title, authors } = aPublication();
const stories = [
  {
    id,
    title,
    authors,
    bookmarks: [aBookmark('a', 1), aBookmark('b', 2, { note: '“Read” <b>this</b>\nagain' })],
  },
];
const nowMs = Date.parse('2026-11-28T13:00:00Z');
const file = writeBookmarkFile(stories, nowMs);

/** The same file with something else in it. */
function edited(change: (value: { stories: { bookmarks: Record<string, unknown>[] }[] }) => unknown): string {
  const value = JSON.parse(file) as Parameters<typeof change>[0];
  change(value);
  return JSON.stringify(value);
}

test('what is written reads back as it was', () => {
  expect(readBookmarkFile(file, nowMs)).toEqual({ ok: true, value: { stories, unusable: 0 } });
});

test.each<readonly [string, string, string]>([
  ['is empty', '', 'other-file'],
  ['is cut off', file.slice(0, -30), 'other-file'],
  ['is no JSON', '# Bookmarks', 'other-file'],
  ['is another kind of JSON', '{"version":1,"stories":[]}', 'other-file'],
  ['holds nothing', 'null', 'other-file'],
  ['has no list of stories', '{"format":"lamplight-bookmarks","version":1,"stories":{}}', 'other-file'],
  ['was written by a later version', file.replace('"version": 1', '"version": 2'), 'newer'],
  ['is larger than any such file', 'x'.repeat(largestFile + 1), 'too-large'],
  ['is nothing but brackets', '['.repeat(300_000), 'other-file'],
])('a file that %s is refused', (_, source, error) => {
  expect(readBookmarkFile(source, nowMs)).toEqual({ ok: false, error });
});

test('what is no bookmark is left out and counted, and the rest is read', () => {
  const source = edited(({ stories: [story] }) => {
    story?.bookmarks.push(
      { id: 'no-place' },
      { ...story.bookmarks[0], id: 'no-date', created: 'yesterday' },
      { ...story.bookmarks[0], id: '../../etc' },
    );
  });
  const read = readBookmarkFile(source, nowMs);
  expect(read.ok && read.value.unusable).toBe(3);
  expect(read.ok && read.value.stories[0]?.bookmarks).toEqual(stories[0]?.bookmarks);
});

test('a story whose id is none is left out', () => {
  const read = readBookmarkFile(file.replace(`"id": "${id}"`, '"id": "../story"'), nowMs);
  expect(read).toEqual({ ok: true, value: { stories: [], unusable: 1 } });
});

test('a change that is dated into the future counts as made now', () => {
  const source = edited(({ stories: [story] }) => {
    Object.assign(story?.bookmarks[0] ?? {}, { changed: '9999-01-01T00:00:00Z' });
  });
  const read = readBookmarkFile(source, nowMs);
  expect(read.ok && read.value.stories[0]?.bookmarks[0]?.changedMs).toBe(nowMs);
});

test('the example in the documentation can be imported', () => {
  const [, example = ''] = /```json\n([^]*?)```/.exec(readFileSync('docs/bookmark-file.md', 'utf8')) ?? [];
  const read = readBookmarkFile(example, nowMs);
  expect(read.ok && read.value.unusable).toBe(0);
  expect(read.ok && read.value.stories[0]?.bookmarks[0]?.note).toBeDefined();
});
