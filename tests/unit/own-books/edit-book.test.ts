/** What the listener changes of a book of their own. */
import { expect, test } from 'vitest';
import type { BookEdit, CoverPicture } from '#lib/core/own-books/book-details.ts';
import { ownBookId } from '#lib/core/own-books/own-book-id.ts';
import { packBook } from '#lib/core/own-books/pack-book.ts';
import { OwnBookStates } from '#lib/own-books/own-book-states.ts';
import { OwnBooks } from '#lib/own-books/own-books.ts';
import { OwnBookRepository } from '#lib/storage/own-book-repository.ts';
import { StorageFailed, StorageFull } from '#lib/storage/storage-failed.ts';
import { StoryList } from '#lib/storage/story-list.ts';
import { aTextStorage } from '../../support/a-text-storage.ts';
import { anImportedBook, filesOfBook } from '../../support/an-own-book.ts';
import { FakeStore } from '../../support/fake-store.ts';

const id = ownBookId('0123456789abcdef'.repeat(4));
const record = `v1/book/${id}`;
const coverKey = `v1/cover/${id}`;

const aPicture = (byte: number): CoverPicture => ({
  bytes: new Uint8Array(40).fill(byte).buffer,
  mediaType: 'image/jpeg',
  width: 30,
  height: 40,
});

async function aTab(store: FakeStore) {
  const states = new OwnBookStates();
  const books = new OwnBooks({
    repository: new OwnBookRepository(store),
    states,
    removals: new StoryList(aTextStorage(), 'removals'),
    withLock: (_, action) => action(),
    skipsNotes: () => false,
    playsIndexedMp3: () => true,
    tellOtherTabs: () => undefined,
    placeIn: () => Promise.resolve(undefined),
  });
  await books.refresh();
  const listed = () => {
    const { current } = states.catalogue;
    return current.status === 'ready' ? current.entries[0] : undefined;
  };
  return { books, listed };
}

/** A book with a cover in its file. */
async function aBook() {
  const store = new FakeStore();
  const repository = new OwnBookRepository(store);
  const files = filesOfBook();
  const packed = [];
  for (const [n, href] of ['audio/one.mp3', 'audio/two.mp3', 'images/cover.png'].entries()) {
    const content = await files.blob(href);
    if (!content) throw new Error('it is there');
    await repository.writeChunk(id, n, 0, content);
    const picture = { width: 3, height: 4, sha256: 'a' };
    const isCover = href.endsWith('png');
    packed.push({ href, mediaType: content.type, sizeBytes: content.size, ...(isCover && { picture }) });
  }
  await repository.writeBook(packBook(anImportedBook, packed, id, 7));
  const tab = await aTab(store);
  const opened = async () => {
    const story = await tab.books.open(id);
    if (!story.ok) throw new Error('it opens');
    return story.value.publication;
  };
  return { store, ...tab, opened };
}

test('a changed title, author and language are shown in the library and in the book', async () => {
  const { books, listed, opened } = await aBook();
  const edit: BookEdit = { title: 'Night Crossing', authors: ['B. Writer', 'C. Writer'], language: 'he' };
  expect(await books.edit(id, edit)).toMatchObject({ ok: true });
  expect(listed()).toMatchObject(edit);
  expect(await opened()).toMatchObject(edit);
});

test('what came from the file stays available, and going back to it is no change any more', async () => {
  const { store, books, opened } = await aBook();
  const before = store.entries.get(record);
  await books.edit(id, { title: 'Night Crossing', authors: [], language: '' });
  expect((await opened()).language).toBeUndefined();
  const editable = await books.editable(id);
  expect(editable).toMatchObject({
    now: { title: 'Night Crossing', authors: [], language: '', cover: 'file' },
    inFile: { title: 'The Night Ferry', authors: ['A. Mariner'], language: 'en', cover: 'file' },
    coverInFile: 'images/cover.png',
  });
  await books.edit(id, { title: 'The Night Ferry', authors: ['A. Mariner'], language: 'en' });
  expect(store.entries.get(record)).toEqual(before);
});

test('a chosen cover takes the place of the one in the file, and each has an address of its own', async () => {
  const { store, books, listed, opened } = await aBook();
  await books.edit(id, { cover: aPicture(1) });
  const first = listed()?.picture ?? '';
  expect((await opened()).covers).toMatchObject([{ href: first, width: 30, height: 40, own: true }]);
  const stored = await books.stored(id, first);
  expect(stored?.type).toBe('image/jpeg');
  expect(new Uint8Array((await stored?.arrayBuffer()) ?? new ArrayBuffer())[0]).toBe(1);

  const copy = await books.original(id);
  expect((await copy?.content(first))?.size).toBe(40);

  await books.edit(id, { cover: aPicture(2) });
  expect(listed()?.picture).not.toBe(first);
  expect(await books.stored(id, first)).toBeUndefined();

  await books.edit(id, { cover: 'drawn' });
  expect(listed()?.picture).toBeUndefined();
  expect(store.entries.has(coverKey)).toBe(false);
  await books.edit(id, { cover: 'file' });
  expect(listed()?.picture).toBe('images/cover.png');
});

test('two tabs that change different parts lose nothing of each other', async () => {
  const { store, books, listed } = await aBook();
  const other = await aTab(store);
  await books.edit(id, { title: 'Night Crossing' });
  await other.books.edit(id, { cover: aPicture(1) });
  await books.edit(id, { language: 'de' });
  expect(other.listed()?.picture).toMatch(/^\.\.\/cover-/);
  expect(listed()).toMatchObject({
    title: 'Night Crossing',
    language: 'de',
    picture: other.listed()?.picture,
  });
});

test.each([
  [new StorageFull('no room is left'), 'full'],
  [new StorageFailed('it is blocked'), 'storage'],
])('where %s, nothing is changed, and it says so', async (failure, error) => {
  const { store, books, listed } = await aBook();
  store.failure = failure;
  expect(await books.edit(id, { title: 'Night Crossing', cover: aPicture(1) })).toEqual({ ok: false, error });
  store.failure = undefined;
  await books.refresh();
  expect(listed()).toMatchObject({ title: 'The Night Ferry', picture: 'images/cover.png' });
});

test('a book that was removed meanwhile is not changed, and is not there again', async () => {
  const { store, books } = await aBook();
  store.entries.clear();
  expect(await books.edit(id, { title: 'Night Crossing' })).toEqual({ ok: false, error: 'gone' });
  expect(store.entries.size).toBe(0);
});

test('changes that cannot be read leave the book as it is in its file', async () => {
  const { store, books, listed } = await aBook();
  store.entries.set(record, { ...(store.entries.get(record) as object), changes: { title: 5 } });
  await books.refresh();
  expect(listed()).toMatchObject({ title: 'The Night Ferry' });
});

test('a removed book takes its chosen cover with it', async () => {
  const { store, books } = await aBook();
  await books.edit(id, { cover: aPicture(1) });
  expect(store.entries.has(coverKey)).toBe(true);
  await books.delete([id]);
  expect([...store.entries.keys()]).toEqual([]);
});
