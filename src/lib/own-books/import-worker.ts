/** Reads and stores one book, away from the page, which stays quick meanwhile. */
import { IdbStore } from '#lib/storage/idb-store.ts';
import { OwnBookRepository } from '#lib/storage/own-book-repository.ts';
import { booksDatabase, withBookLock } from './books-database.ts';
import type { GivenBook } from './given-book.ts';
import { importBook } from './import-book.ts';
import type { FromImportWorker } from './import-messages.ts';
import { openFiles } from './open-files.ts';
import { readBook } from './read-book.ts';

/** What is used of a worker's scope: its types and those of a page cannot be had together. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<GivenBook>) => void): void;
  postMessage(message: FromImportWorker): void;
}
const worker: WorkerScope = globalThis;
const tell = (message: FromImportWorker) => {
  worker.postMessage(message);
};

worker.addEventListener('message', ({ data }) => {
  void importBook(data, {
    repository: new OwnBookRepository(new IdbStore(booksDatabase)),
    open: openFiles,
    read: readBook,
    measure,
    freeBytes,
    withLock: withBookLock,
    onProgress: (progress) => {
      tell({ progress });
    },
    nowMs: Date.now,
  }).then((outcome) => {
    tell({ outcome });
  });
});

async function measure(
  picture: Blob,
): Promise<{ readonly width: number; readonly height: number } | undefined> {
  const bitmap = await createImageBitmap(picture).catch(() => undefined);
  return bitmap && { width: bitmap.width, height: bitmap.height };
}

/** WebKitGTK's workers have no `navigator.storage`. */
const estimate = async () => navigator.storage.estimate();

async function freeBytes(): Promise<number | undefined> {
  const { quota, usage } = (await estimate().catch(() => undefined)) ?? {};
  return quota === undefined || usage === undefined ? undefined : Math.max(quota - usage, 0);
}
