/** The listener's own books as a source: what is listed, opened, read and removed. */
import { expect, test } from 'vitest';
import { isOwnBook } from '#lib/core/own-books/own-book-id.ts';
import { bytesOf } from '#lib/core/library/download-state.ts';
import { packBook } from '#lib/core/own-books/pack-book.ts';
import { ownBookId } from '#lib/core/own-books/own-book-id.ts';
import type { StoredBook } from '#lib/core/own-books/stored-book.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { joinBooks } from '#lib/app/joined-books.ts';
import { LateOwnBooks } from '#lib/own-books/late-own-books.ts';
import { OwnBooks } from '#lib/own-books/own-books.ts';
import { OwnBookRepository } from '#lib/storage/own-book-repository.ts';
import { makeSeekable } from '#lib/own-books/audio/make-seekable.ts';
import { StorageFailed } from '#lib/storage/storage-failed.ts';
import { StoryList } from '#lib/storage/story-list.ts';
import { aTextStorage } from '../../support/a-text-storage.ts';
import { aVaryingMp3 } from '../../support/an-mp3.ts';
import { anImportedBook, filesOfBook } from '../../support/an-own-book.ts';
import { FakeStore } from '../../support/fake-store.ts';

const id = ownBookId('0123456789abcdef'.repeat(4));
const other = ownBookId('fedcba9876543210'.repeat(4));

/** Everything that waits for nothing but the store, which answers at once. */
const allDone = () => new Promise((resolve) => setImmediate(resolve));

async function keep(store: FakeStore, as: PublicationId) {
  const repository = new OwnBookRepository(store);
  const files = filesOfBook();
  const packed = [];
  for (const [n, href] of ['audio/one.mp3', 'audio/two.mp3'].entries()) {
    const content = await files.blob(href);
    if (!content) throw new Error('it is there');
    await repository.writeChunk(as, n, 0, content);
    packed.push({ href, mediaType: content.type, sizeBytes: content.size, indexBytes: 2 });
  }
  await repository.writeBook(packBook(anImportedBook, packed, as, 7));
}

async function aShelf({
  store = new FakeStore(),
  untilAdded = Promise.resolve(),
  playsIndexedMp3 = true,
  text = aTextStorage(),
} = {}) {
  await keep(store, id);
  const books = new LateOwnBooks(() =>
    Promise.resolve(
      (states) =>
        new OwnBooks({
          repository: new OwnBookRepository(store),
          states,
          removals: new StoryList(text, 'lamplight/removing-books/v1'),
          withLock: (_, action) => untilAdded.then(action),
          skipsNotes: () => false,
          playsIndexedMp3: () => playsIndexedMp3,
          tellOtherTabs: () => undefined,
          placeIn: () => Promise.resolve(undefined),
        }),
    ),
  );
  const listed = () => {
    const { current } = books.catalogue;
    return current.status === 'ready' ? current.entries.map((entry) => entry.id) : current.status;
  };
  return { store, text, books, listed };
}

test('a book is listed with what the library shows of it', async () => {
  const { books } = await aShelf();
  await books.refresh();
  expect(books.catalogue.current).toMatchObject({
    status: 'ready',
    entries: [{ id, title: 'The Night Ferry', durationSeconds: 9, authors: ['A. Mariner'] }],
  });
  const state = books.stateOf(id).current;
  expect(state).toMatchObject({ status: 'ready', checkedAtMs: 7, isOwn: true });
  // The text takes room, too.
  expect(bytesOf(state)).toBeGreaterThan(3000);
});

test('a book opens with its text, and its sound is read from the device', async () => {
  const { books } = await aShelf();
  const opened = await books.open(id);
  if (!opened.ok) throw new Error(opened.error.kind);
  const { publication, texts } = opened.value;
  expect(texts.of(0)?.blocks.map(({ text }) => text)).toEqual(['Hello there', 'Second words']);
  const [clip] = publication.clips;
  const read = clip && (await books.read(publication, clip.resource));
  expect(read?.ok && read.value.size).toBe(2000);
  expect(books.stateOf(id).current.status).toBe('ready');
});

test('for a copy, its sound is what the listener had before an index was put before it', async () => {
  const { books, store } = await aShelf();
  const sound = await aVaryingMp3(200).bytes();
  const indexed = await makeSeekable(new Blob([sound]), 'audio/mpeg');
  const { content, mediaType, indexBytes = 0 } = indexed;
  const href = 'audio/one.mp3';
  const record = store.entries.get(`v1/book/${id}`) as StoredBook;
  const file = { href, mediaType, sizeBytes: content.size, indexBytes };
  store.entries.set(`v1/book/${id}`, { ...record, files: [file, ...record.files.slice(1)] });
  store.entries.set(`v1/chunk/${id}/0/0`, content);

  const original = await books.original(id);
  const { resource } = original?.publication.clips[0] ?? {};
  expect(resource).toMatchObject({ href, mediaType: 'audio/mpeg', sizeBytes: sound.length });
  const copied = await original?.content(href);
  expect(copied?.type).toBe('audio/mpeg');
  expect(Buffer.from((await copied?.bytes()) ?? []).equals(Buffer.from(sound))).toBe(true);
  expect(await original?.content('audio/three.mp3')).toBeUndefined();
  expect((await original?.texts.load(0))?.blocks).toHaveLength(2);
});

test('an address of a book that is not here says so', async () => {
  const { books } = await aShelf();
  expect(await books.open(other)).toEqual({ ok: false, error: { kind: 'absent' } });
});

test('a book of which a piece is gone is listed as damaged and opens all the same', async () => {
  const { books, store } = await aShelf();
  store.entries.delete(`v1/chunk/${id}/1/0`);
  await books.refresh();
  expect(books.stateOf(id).current).toMatchObject({ status: 'failed', reason: { kind: 'own-damaged' } });
  const opened = await books.open(id);
  expect(opened.ok).toBe(true);
  const resource = { href: 'audio/two.mp3', mediaType: 'audio/mpeg' };
  expect(await books.read({ id }, resource)).toMatchObject({ ok: false, error: { kind: 'missing' } });
});

test.each([
  ['a record that cannot be read', 'book', { title: 'Half a book' }],
  ['clips that cannot be read', 'clips', 'nothing'],
  ['clips of other files', 'clips', [{ file: 9, chapter: 0, start: 0, end: 1 }]],
])('%s breaks only that book', async (_, kind, value) => {
  const { books, store, listed } = await aShelf();
  await keep(store, other);
  store.entries.set(`v1/${kind}/${id}`, value);
  await books.refresh();
  expect(listed()).toEqual(expect.arrayContaining([id, other]));
  expect(await books.open(id)).toMatchObject({ ok: false, error: { kind: 'broken' } });
  expect((await books.open(other)).ok).toBe(true);
});

test('damaged text leaves the chapter to be heard', async () => {
  const { books, store } = await aShelf();
  store.entries.set(`v1/text/${id}/0`, [{ text: 7 }]);
  const opened = await books.open(id);
  expect(opened.ok && opened.value.texts.problems).toMatchObject([{ kind: 'broken' }]);
});

test('what is left over of an import that was cut off goes at the next look', async () => {
  const { books, store, listed } = await aShelf();
  store.entries.set(`v1/chunk/${other}/0/0`, new Blob(['half']));
  store.entries.set(`v1/text/${other}/0`, []);
  await books.refresh();
  await expect.poll(() => [...store.entries.keys()].filter((key) => key.includes(other))).toEqual([]);
  expect(listed()).toEqual([id]);
});

test('what is being added in another tab stays, and goes once that tab has given up', async () => {
  let letGo: () => void = () => undefined;
  const untilAdded = new Promise<void>((resolve) => (letGo = resolve));
  const { books, store } = await aShelf({ untilAdded });
  const piece = `v1/chunk/${other}/0/0`;
  store.entries.set(piece, new Blob(['half']));
  await books.refresh();
  await allDone();
  expect(store.entries.has(piece)).toBe(true);
  letGo();
  await expect.poll(() => store.entries.has(piece)).toBe(false);
});

test('what has become a book in another tab meanwhile stays', async () => {
  let letGo: () => void = () => undefined;
  const untilAdded = new Promise<void>((resolve) => (letGo = resolve));
  const { books, store } = await aShelf({ untilAdded });
  store.entries.set(`v1/chunk/${other}/0/0`, new Blob(['half']));
  await books.refresh();
  await keep(store, other);
  const { size } = store.entries;
  letGo();
  await allDone();
  expect(store.entries.size).toBe(size);
});

test('a removal can be undone until it is finished, and then nothing is left', async () => {
  const { books, store, listed } = await aShelf();
  await books.refresh();
  const removal = books.remove([id]);
  expect(listed()).toEqual([]);
  expect(books.stateOf(id).current.status).toBe('absent');
  removal.undo();
  expect(listed()).toEqual([id]);
  removal.finish();
  expect(listed()).toEqual([id]);

  const gone = new Promise<void>((resolve) => {
    const next = books.remove([id]);
    books.catalogue.subscribe(() => {
      if (store.entries.size === 0) resolve();
    });
    next.finish();
  });
  await gone;
  expect(listed()).toEqual([]);
});

test('a removal that is cut off is carried out at the next look', async () => {
  const { books, store, text, listed } = await aShelf();
  await books.refresh();
  store.hang();
  books.remove([id]).finish();
  const next = await aShelf({ text });
  await next.books.refresh();
  expect(next.store.entries.size).toBe(0);
  expect(listed()).toEqual([]);
});

test('a book that is added again during its removal stays', async () => {
  const { books, store, listed } = await aShelf();
  await books.refresh();
  const removal = books.remove([id]);
  await books.keep(id);
  removal.finish();
  await books.refresh();
  expect(listed()).toEqual([id]);
  expect(store.entries.has(`v1/book/${id}`)).toBe(true);
});

test('storage that fails takes nothing from what is listed', async () => {
  const { books, store, listed } = await aShelf();
  await books.refresh();
  store.readFailure = new StorageFailed('no answer');
  await books.refresh();
  expect(listed()).toEqual([id]);
  expect(await books.open(id)).toEqual({ ok: false, error: { kind: 'storage' } });
});

test('without the published stories, own books are listed and say why', async () => {
  const { books: own } = await aShelf();
  const store = new FakeStore();
  store.readFailure = new StorageFailed('no answer');
  const { books: published } = await aShelf({ store });
  const joined = joinBooks(published, own);
  await joined.refresh();
  expect(joined.catalogue.current).toMatchObject({
    status: 'ready',
    entries: [{ id }],
    problem: 'unreachable',
  });
});

test('only ids of own books are taken for such', () => {
  expect(isOwnBook(id)).toBe(true);
  expect(isOwnBook('own-story')).toBe(false);
});

test('sound is read without its index where the browser does not play it with one', async () => {
  const whole = (await filesOfBook().blob('audio/one.mp3')) ?? new Blob();
  for (const playsIndexedMp3 of [true, false]) {
    const { books } = await aShelf({ playsIndexedMp3 });
    const content = await books.stored(id, 'audio/one.mp3');
    const expected = playsIndexedMp3 ? whole : whole.slice(2);
    expect(await content?.text()).toBe(await expected.text());
    if (!playsIndexedMp3) expect(content?.type).toBe('audio/mpeg');
  }
});
