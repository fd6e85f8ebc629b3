/** Books that come from other apps: how long what was shared is kept. */
import { expect, test } from 'vitest';
import { anMp3 } from '../../support/an-mp3.ts';
import type { AddedFile, AddOutcome } from '#lib/core/own-books/added-file.ts';
import { ownBookId } from '#lib/core/own-books/own-book-id.ts';
import { Signal } from '#lib/core/signal.ts';
import { Adding } from '#lib/own-books/adding.ts';
import type { Share } from '#lib/own-books/shared-files.ts';

const id = ownBookId('0123456789abcdef'.repeat(4));
const refused: AddOutcome = { status: 'failed', problem: { kind: 'unknown-format' } };
const added: AddOutcome = { status: 'added', id, title: 'Ferry', notes: [] };

/** Everything that waits for nothing else. */
const allDone = () => new Promise((resolve) => setImmediate(resolve));

function adding(...shares: readonly (readonly string[])[]) {
  const forgotten: number[] = [];
  /** Ends the book that is being added now. */
  let end: (outcome: AddOutcome | undefined) => void = () => undefined;
  const files = new Signal<readonly AddedFile[]>([]);
  const books = new Adding({
    files,
    start: () => ({
      outcome: new Promise((resolve) => (end = resolve)),
      cancel: () => {
        end(undefined);
      },
    }),
    takeShares: () =>
      Promise.resolve(
        shares.map((names, n): Share => ({
          files: names.map((name) => new File([name], name)),
          forget: () => forgotten.push(n),
        })),
      ),
    keep: () => Promise.resolve(),
    refresh: () => Promise.resolve(),
    tellOtherTabs: () => undefined,
  });
  const endOne = async (outcome: AddOutcome) => {
    end(outcome);
    await allDone();
  };
  return { books, files, forgotten, endOne };
}

test('a share is forgotten once all its books were added, refused or stopped, and not before', async () => {
  const { books, files, forgotten, endOne } = adding(['a.epub', 'b.epub', 'c.epub'], ['d.epub']);
  expect(await books.addShared()).toBe(4);
  await endOne(added);
  await endOne(refused);
  expect(forgotten).toEqual([]);
  books.dismiss(files.current.find(({ name }) => name === 'c.epub')?.number ?? 0);
  await allDone();
  expect(forgotten).toEqual([0]);
  await endOne(added);
  expect(forgotten).toEqual([0, 1]);
});

test('a share in which there is no book is forgotten at once', async () => {
  const { books, forgotten } = adding(['.DS_Store']);
  expect(await books.addShared()).toBe(0);
  await allDone();
  expect(forgotten).toEqual([0]);
});

test('messages about shared books that are over may go while others are given', async () => {
  const { books, files, forgotten, endOne } = adding(['a.epub']);
  await books.addShared();
  await endOne(refused);
  await books.add([{ path: 'b.epub', file: new File(['b'], 'b.epub') }]);
  expect(files.current.map(({ name }) => name)).toEqual(['b.epub']);
  expect(forgotten).toEqual([0]);
});

test('numbered parts of one album that are chosen together are one book', async () => {
  const { books } = adding();
  const part = (name: string, track: number) => ({
    path: name,
    file: new File([anMp3({ seconds: 1, album: 'The Ferry', track })], name),
  });
  expect(await books.add([part('Dusk.mp3', 1), part('Dawn.mp3', 2)])).toBe(1);
  expect(await books.add([part('Dusk.mp3', 1), part('Dawn.mp3', 1)])).toBe(2);
});
