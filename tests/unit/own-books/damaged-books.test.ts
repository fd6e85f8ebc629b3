/** Books of every kind that were damaged on their way: each ends as a book that opens, or with a reason. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { blocksOf, publicationOf } from '#lib/core/own-books/publication-of.ts';
import { openStory } from '#lib/core/playback/open-story.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { importBook } from '#lib/own-books/import-book.ts';
import { openFiles } from '#lib/own-books/open-files.ts';
import { readBook } from '#lib/own-books/read-book.ts';
import { openZip } from '#lib/own-books/zip.ts';
import { OwnBookRepository } from '#lib/storage/own-book-repository.ts';
import { knownTexts } from '../../support/a-publication.ts';
import { aZip } from '../../support/a-zip.ts';
import { FakeStore } from '../../support/fake-store.ts';
import { randomNumbers } from '../../support/random-numbers.ts';

type Below = (below: number) => number;
type Bytes = Uint8Array<ArrayBuffer>;

const folder = 'tests/fixtures/books';
const copies = 15;
const names = readdirSync(folder).filter((name) => !/\.(?:json|md)$/.test(name));

/** Most of a book is sound; its beginning and its end are what it is. */
function aPlace(size: number, below: Below): number {
  const near = below(Math.min(4000, size));
  return [below(size), near, size - 1 - near][below(3)] ?? near;
}

const damages: readonly ((bytes: Bytes, below: Below) => Bytes | Promise<Bytes>)[] = [
  function flipped(bytes, below) {
    const changed = bytes.slice();
    for (let flips = below(20) + 1; flips > 0; flips--) changed[aPlace(bytes.length, below)] = below(256);
    return changed;
  },
  function cutOff(bytes, below) {
    return bytes.slice(0, below(bytes.length));
  },
  function withoutAPart(bytes, below) {
    const at = aPlace(bytes.length, below);
    const rest = bytes.subarray(at + below(2000));
    return new Uint8Array(Buffer.concat([bytes.subarray(0, at), rest]));
  },
  function numbersAtTheirLimit(bytes, below) {
    const changed = bytes.slice();
    for (let count = below(4) + 1; count > 0; count--) {
      const at = aPlace(bytes.length, below);
      changed.fill([0, 0x7f, 0xff][below(3)] ?? 0, at, at + 1 + below(8));
    }
    return changed;
  },
  /** The files of a zip in another order, some under the names of others, some cut off. */
  async function shuffled(bytes, below) {
    const zip = await openZip(new Blob([bytes]));
    if (!zip.ok) return bytes.slice(0, below(bytes.length));
    const { paths } = zip.value;
    const entries: { name: string; content: Bytes }[] = [];
    for (const name of paths) {
      const whole = (await zip.value.bytes(name, 1e7)) ?? new Uint8Array();
      const content = below(4) === 0 ? whole.slice(0, below(whole.length + 1)) : whole;
      entries.splice(below(entries.length + 1), 0, {
        name: below(8) === 0 ? (paths[below(paths.length)] ?? name) : name,
        content,
      });
    }
    return new Uint8Array(await aZip(entries).arrayBuffer());
  },
];

async function add(name: string, bytes: Bytes, repository: OwnBookRepository) {
  return importBook(
    { name, files: [{ path: name, file: new File([bytes], name) }] },
    {
      repository,
      open: openFiles,
      read: readBook,
      measure: () => Promise.resolve(undefined),
      freeBytes: () => Promise.resolve(undefined),
      withLock: (_, action) => action(),
      onProgress: () => undefined,
      nowMs: () => 5,
    },
  );
}

async function expectOpens(id: PublicationId, repository: OwnBookRepository): Promise<void> {
  const [book, clips] = [await repository.book(id), await repository.clips(id)];
  const publication = book && clips && publicationOf(book, clips);
  if (!publication) throw new Error('what is stored of it cannot be read');
  const texts = await Promise.all(
    publication.chapters.map(async ({ index }) => {
      const text = await repository.text(id, index);
      const blocks = text && blocksOf(book, text);
      if (!blocks) throw new Error(`the text of chapter ${index} cannot be read`);
      return { blocks };
    }),
  );
  const { timeline, blocks } = openStory({ publication, texts: knownTexts(texts) });
  const end = timeline.clamp(Infinity);
  expect(end).toBeGreaterThanOrEqual(0);
  expect(end).toBeLessThan(Infinity);
  blocks.at(end / 2);
  for (const n of book.files.keys()) expect(await repository.file(book, n)).toBeDefined();
}

test.each(names)('damaged copies of %s end in a book that opens or a reason', async (name) => {
  const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
  const below = randomNumbers(3);
  for (let copy = 0; copy < copies; copy++) {
    const damage = damages[copy % damages.length];
    if (!damage) throw new Error('there is no such damage');
    const store = new FakeStore();
    const repository = new OwnBookRepository(store);
    const outcome = await add(name, await damage(bytes, below), repository);
    if (outcome.status === 'added') await expectOpens(outcome.id, repository);
    else {
      expect(outcome).toMatchObject({
        status: 'failed',
        problem: { kind: expect.not.stringMatching('unexpected') as string },
      });
      expect(store.entries.size).toBe(0);
    }
  }
});
