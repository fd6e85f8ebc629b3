/** Adding a book: what is stored of it, and that nothing is left where that fails. */
import { expect, test } from 'vitest';
import type { StoringProgress } from '#lib/core/own-books/added-file.ts';
import { publicationOf, blocksOf } from '#lib/core/own-books/publication-of.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { err, ok } from '#lib/core/result.ts';
import { importBook, type ImportPorts } from '#lib/own-books/import-book.ts';
import type { GivenBook } from '#lib/own-books/given-book.ts';
import { chunkBytes, OwnBookRepository } from '#lib/storage/own-book-repository.ts';
import { StorageFailed, StorageFull } from '#lib/storage/storage-failed.ts';
import { anId, anImportedBook, filesOfBook } from '../../support/an-own-book.ts';
import { FakeStore } from '../../support/fake-store.ts';

const file = new File(['the bytes of a book'], 'book.epub');

function aGivenBook(contents: readonly Blob[]): GivenBook {
  const [first = file, ...others] = contents;
  const [one, ...more] = [first, ...others].map((content, n) => {
    const path = `${n} book.epub`;
    return { path, file: new File([content], path) };
  });
  if (!one) throw new Error('it has a file');
  return { name: 'book', files: [one, ...more] };
}

function anImport(parts: Partial<ImportPorts> = {}, store = new FakeStore()) {
  const repository = new OwnBookRepository(store);
  const progress: StoringProgress[] = [];
  const ports: ImportPorts = {
    repository,
    open: () => Promise.resolve(ok(filesOfBook())),
    read: () => Promise.resolve(ok(anImportedBook)),
    measure: () => Promise.resolve({ width: 30, height: 40 }),
    freeBytes: () => Promise.resolve(undefined),
    withLock: (_, action) => action(),
    onProgress: (now) => progress.push(now),
    nowMs: () => 5,
    ...parts,
  };
  return {
    store,
    repository,
    progress,
    add: (...contents: readonly Blob[]) => importBook(aGivenBook(contents), ports),
  };
}

async function added(one: ReturnType<typeof anImport>, ...contents: readonly Blob[]) {
  const outcome = await one.add(...contents);
  if (outcome.status !== 'added') throw new Error(JSON.stringify(outcome));
  return outcome;
}

test('a book comes back as it was read', async () => {
  const one = anImport();
  const { id, title, notes } = await added(one);
  expect({ title, notes }).toEqual({ title: anImportedBook.title, notes: anImportedBook.notes });

  const book = await one.repository.book(id);
  const clips = await one.repository.clips(id);
  const publication = book && clips && publicationOf(book, clips);
  expect(publication).toMatchObject({
    id,
    title: anImportedBook.title,
    authors: anImportedBook.authors,
    durationSeconds: 9,
    contents: anImportedBook.contents,
    covers: [{ href: 'images/cover.png', width: 30, height: 40, own: true }],
  });
  expect(publication?.chapters.map(({ firstClip, clipCount }) => [firstClip, clipCount])).toEqual([
    [0, 2],
    [2, 1],
  ]);
  expect(publication?.clips).toMatchObject(anImportedBook.clips);
  const text = await one.repository.text(id, 1);
  expect(book && text && blocksOf(book, text)).toMatchObject(anImportedBook.chapters[1]?.blocks ?? []);
  const sound = book && (await one.repository.file(book, 0));
  expect(sound?.type).toBe('audio/mpeg');
  expect(new Uint8Array((await sound?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(
    new Uint8Array(2000).fill(1),
  );
});

test('a long file is stored in pieces, and its progress is counted in bytes', async () => {
  const one = anImport({ open: () => Promise.resolve(ok(filesOfBook(2 * chunkBytes + 2))) });
  const { id } = await added(one);
  const chunks = [...one.store.entries.keys()].filter((key) => key.startsWith(`v1/chunk/${id}/0/`));
  expect(chunks).toEqual([0, 1, 2].map((n) => `v1/chunk/${id}/0/${n}`));
  const totalBytes = 3 * chunkBytes + 3 + 100;
  expect(one.progress.at(0)).toEqual({ title: anImportedBook.title, doneBytes: 0, totalBytes });
  expect(one.progress.at(-1)).toEqual({ title: anImportedBook.title, doneBytes: totalBytes, totalBytes });
  const book = await one.repository.book(id);
  expect(book && (await one.repository.file(book, 0))?.size).toBe(2 * chunkBytes + 2);
});

test('the record is the last thing that is stored', async () => {
  const one = anImport();
  const { id } = await added(one);
  expect([...one.store.entries.keys()].at(-1)).toBe(`v1/book/${id}`);
});

test('where the browser refuses Blobs, bytes are stored', async () => {
  class WithoutBlobs extends FakeStore {
    override setMany(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void> {
      if (entries.some(([, value]) => value instanceof Blob))
        return Promise.reject(new StorageFull('aborted without an error'));
      return super.setMany(entries);
    }
  }
  const one = anImport({}, new WithoutBlobs());
  const { id } = await added(one);
  expect(one.store.entries.get(`v1/chunk/${id}/0/0`)).toBeInstanceOf(ArrayBuffer);
  const book = await one.repository.book(id);
  expect(book && (await one.repository.file(book, 0))?.size).toBe(2000);
});

test('the same file is noticed, and another one of the same size is not taken for it', async () => {
  const one = anImport();
  const { id } = await added(one);
  expect(await one.add()).toEqual({ status: 'known', id, title: anImportedBook.title });
  const other = await added(one, new Blob(['the bytes of a bOOk']));
  expect(other.id).not.toBe(id);
});

test('the same files are noticed in any order, and one more makes another book', async () => {
  const one = anImport();
  const [sound, captions, cover] = [new Blob(['sound']), new Blob(['captions']), new Blob(['cover'])];
  const { id } = await added(one, sound, captions);
  expect(await one.add(captions, sound)).toMatchObject({ status: 'known', id });
  expect((await added(one, sound)).id).not.toBe(id);
  expect((await added(one, sound, captions, cover)).id).not.toBe(id);
});

test('a book that was damaged on the device is mended by adding it again', async () => {
  const one = anImport();
  const { id } = await added(one);
  one.store.entries.delete(`v1/chunk/${id}/1/0`);
  const key = `v1/book/${id}`;
  const changes = { title: 'Night Crossing', cover: 'drawn' };
  one.store.entries.set(key, { ...(one.store.entries.get(key) as object), changes });
  expect((await added(one)).id).toBe(id);
  expect(one.store.entries.has(`v1/chunk/${id}/1/0`)).toBe(true);
  // Its name is still the one that the listener has given it.
  expect(one.store.entries.get(key)).toMatchObject({ changes: { title: 'Night Crossing' } });
});

test('a full device fails with the room that is needed, before anything is written', async () => {
  const one = anImport({ freeBytes: () => Promise.resolve(3000) });
  expect(await one.add()).toEqual({
    status: 'failed',
    problem: { kind: 'full', neededBytes: 3100, freeBytes: 3000 },
  });
  expect(one.store.entries.size).toBe(0);
});

test.each([
  ['full', new StorageFull('no room is left'), { kind: 'full', neededBytes: 3100 }],
  ['broken', new StorageFailed('it is broken'), { kind: 'storage' }],
])('storage that turns out to be %s fails as such, and keeps nothing', async (_, failure, problem) => {
  class FailsLate extends FakeStore {
    override setMany(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void> {
      if (entries.some(([key]) => key.includes('/text/'))) return Promise.reject(failure);
      return super.setMany(entries);
    }
  }
  const one = anImport({}, new FailsLate());
  expect(await one.add()).toEqual({ status: 'failed', problem });
  expect(one.store.entries.size).toBe(0);
});

test('a file that disappears while it is read is told as that, and not as a full device', async () => {
  class Gone extends Blob {
    override slice(): Blob {
      return this;
    }
    override arrayBuffer(): Promise<ArrayBuffer> {
      return Promise.reject(new DOMException('it has changed', 'NotReadableError'));
    }
  }
  class RefusesGone extends FakeStore {
    override setMany(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void> {
      if (entries.some(([, value]) => value instanceof Gone))
        return Promise.reject(new StorageFull('aborted without an error'));
      return super.setMany(entries);
    }
  }
  const files = filesOfBook();
  const open = () =>
    Promise.resolve(
      ok({ ...files, blob: () => Promise.resolve(new Gone(['lost'], { type: 'audio/mpeg' })) }),
    );
  const one = anImport({ open, measure: () => Promise.resolve(undefined) }, new RefusesGone());
  expect(await one.add()).toEqual({ status: 'failed', problem: { kind: 'unreadable' } });
  expect(one.store.entries.size).toBe(0);
});

test('what the reader says of a file is passed on', async () => {
  const locked = anImport({ open: () => Promise.resolve(err({ kind: 'locked', scheme: 'lcp' })) });
  expect(await locked.add()).toEqual({ status: 'failed', problem: { kind: 'locked', scheme: 'lcp' } });
  const strange = anImport({ read: () => Promise.reject(new Error('a bug')) });
  expect(await strange.add()).toMatchObject({ status: 'failed', problem: { kind: 'unexpected' } });
});

test('a cover that is no picture is left out', async () => {
  const one = anImport({ measure: () => Promise.resolve(undefined) });
  const { id } = await added(one);
  const book = await one.repository.book(id);
  expect(book?.cover).toBeUndefined();
  expect(book?.files.map(({ href }) => href)).toEqual(['audio/one.mp3', 'audio/two.mp3']);
});

test('pictures are stored once each, and one that could not be stored is what is said of it', async () => {
  const image = (id: string, href: string): Block => ({
    ...anImportedBook.chapters[0].blocks[0],
    ...{ id: anId(id), kind: 'image', text: id, utterances: [], styles: [], clips: [] },
    picture: { resource: { href, mediaType: 'image/png', sizeBytes: 1 }, width: 30, height: 20 },
  });
  const [first, ...others] = anImportedBook.chapters;
  const cover = anImportedBook.cover ?? '';
  const images = [image('one', 'audio/one.mp3.png'), image('two', cover), image('three', 'gone.png')];
  const files = filesOfBook();
  const one = anImport({
    open: () =>
      Promise.resolve(
        ok({ ...files, blob: (path) => files.blob(path === 'audio/one.mp3.png' ? cover : path) }),
      ),
    read: () =>
      Promise.resolve(
        ok({
          ...anImportedBook,
          chapters: [{ ...first, blocks: [...images, image('four', cover)] }, ...others],
        }),
      ),
  });
  const { id } = await added(one);
  const book = await one.repository.book(id);
  expect(book?.files.map(({ href }) => href)).toEqual([
    ...['audio/one.mp3', 'audio/two.mp3'],
    ...['audio/one.mp3.png', cover],
  ]);
  const text = await one.repository.text(id, 0);
  const blocks = book && text && blocksOf(book, text);
  expect(blocks?.map(({ text: said, picture }) => [said, picture?.resource.href])).toEqual([
    ['one', 'audio/one.mp3.png'],
    ['two', cover],
    ['three', undefined],
    ['four', cover],
  ]);
  expect(blocks?.[0]?.picture).toMatchObject({ width: 30, height: 20, resource: { sizeBytes: 100 } });
});
