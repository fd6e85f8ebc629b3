import { expect, test } from 'vitest';
import { BookmarkRecords } from '#lib/app/bookmark-records.ts';
import type { BookmarkPlace } from '#lib/core/playback/bookmark-place.ts';
import { aBookmark } from '../../support/a-bookmark.ts';
import { place } from '../../support/a-player.ts';
import { aPublication } from '../../support/a-publication.ts';
import { FakeStore } from '../../support/fake-store.ts';

const story = aPublication();
const here: BookmarkPlace = { at: { ...place('p3', 2), totalProgression: 0.5 }, text: 'Line.' };

let ids = 0;
let nowMs = 0;
/** The bookmarks as one tab has them. */
function open(store = new FakeStore()) {
  const ports = {
    store,
    tabs: undefined,
    site: 'https://a.example/base/',
    nowMs: () => ++nowMs,
    newId: () => `id${++ids}`,
  };
  return { store, bookmarks: new BookmarkRecords(ports) };
}
const listed = async ({ bookmarks }: ReturnType<typeof open>) =>
  (await bookmarks.all()).flatMap((one) => one.bookmarks.map(({ id, note }) => [id, note]));

test('a bookmark and its note are there after a reload', async () => {
  const { store, bookmarks } = open();
  const { bookmark, isStored } = bookmarks.add(story, here);
  expect(bookmarks.of(story.id).current.bookmarks).toEqual([bookmark]);
  expect(await isStored).toBe(true);
  await bookmarks.setNote(bookmark, 'Play this to Dana.');
  expect(await open(store).bookmarks.all()).toEqual([
    {
      id: story.id,
      title: story.title,
      authors: story.authors,
      bookmarks: [expect.objectContaining({ ...here, note: 'Play this to Dana.' }) as unknown],
    },
  ]);
});

test('a bookmark has an address that opens its word', () => {
  const { bookmarks } = open();
  expect(bookmarks.linkTo({ ...here.at, word: { text: 'three', index: 2 } })).toBe(
    'https://a.example/base/story/a-story/?paragraph=p3&word=2',
  );
  expect(bookmarks.linkTo(here.at)).toBe('https://a.example/base/story/a-story/?paragraph=p3');
});

test('two tabs that bookmark and delete at the same time lose nothing of each other', async () => {
  const one = open();
  const kept = one.bookmarks.add(story, here).bookmark;
  const other = open(one.store);
  await other.bookmarks.all();
  await Promise.all([
    one.bookmarks.add(story, here).isStored,
    other.bookmarks.add(story, here).isStored,
    one.bookmarks.setNote(kept, 'mine'),
    other.bookmarks.add(story, here).isStored,
  ]);
  const stored = await listed(open(one.store));
  expect(stored).toHaveLength(4);
  expect(stored).toContainEqual([kept.id, 'mine']);
});

test('a bookmark that was deleted is back with its note after Undo', async () => {
  const tab = open();
  const { bookmark } = tab.bookmarks.add(story, here);
  await tab.bookmarks.setNote(bookmark, 'mine');
  const [noted] = tab.bookmarks.of(story.id).current.bookmarks;
  if (!noted) throw new Error('it is there');
  await tab.bookmarks.delete(noted);
  expect(await listed(tab)).toEqual([]);
  await tab.bookmarks.restore(noted);
  expect(await listed(open(tab.store))).toEqual([[bookmark.id, 'mine']]);
});

test('where nothing can be stored, a bookmark lasts until the page is closed', async () => {
  const tab = open();
  tab.store.failure = new Error('full');
  const { bookmark, isStored } = tab.bookmarks.add(story, here);
  expect(await isStored).toBe(false);
  expect(await listed(tab)).toEqual([[bookmark.id, undefined]]);
});

test('a file adds its bookmarks to those that are here, and says how many', async () => {
  const tab = open();
  await tab.bookmarks.add(story, here).isStored;
  const file = [
    { id: story.id, title: story.title, authors: [], bookmarks: [aBookmark('a', 1), aBookmark('b', 2)] },
  ];
  expect(await tab.bookmarks.merge(file)).toMatchObject({ counts: { added: 2, known: 0 }, isStored: true });
  expect(await tab.bookmarks.merge(file)).toMatchObject({ counts: { added: 0, known: 2 } });
  expect(await listed(open(tab.store))).toHaveLength(3);
});

test('what is damaged in the store does not keep the rest from being read', async () => {
  const tab = open();
  tab.store.entries.set('v1/bookmarks/../x', {});
  tab.store.entries.set('v1/bookmarks/another-story', 'damaged');
  await tab.bookmarks.add(story, here).isStored;
  expect(await listed(open(tab.store))).toHaveLength(1);
});
