/** The part of the library that holds the listener's own books. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

export type GivenFile = string | { name: string; mimeType: string; buffer: Buffer };

/** Not an address: what a browser gets from a file chooser. */
export const sample = (name: string): GivenFile => ({
  name,
  mimeType: 'application/epub+zip',
  buffer: readFileSync(`tests/fixtures/books/${name}`),
});

export class YourBooks {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get part() {
    return this.#page.getByRole('region', { name: 'Your books' });
  }

  /** Goes to the library and gives it files. */
  async add(origin: string, ...files: GivenFile[]): Promise<void> {
    await this.#page.goto(`${origin}/`);
    await this.give(...files);
  }

  async give(...files: GivenFile[]): Promise<void> {
    await expect(this.part).toBeVisible();
    await this.#page.locator('input[type="file"][multiple]').setInputFiles(files as string[]);
  }

  /** The keys of all that is stored of own books. */
  keys(): Promise<readonly string[]> {
    return this.#page.evaluate(storedKeys);
  }
}

/** Runs in the page: the keys of all that is stored of own books. */
export async function storedKeys(): Promise<readonly string[]> {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'lamplight-books')) return [];
  return new Promise<readonly string[]>((resolve, reject) => {
    const open = indexedDB.open('lamplight-books');
    open.onerror = () => {
      reject(new Error('it cannot be opened'));
    };
    open.onsuccess = () => {
      const keys = open.result.transaction('entries').objectStore('entries').getAllKeys();
      keys.onsuccess = () => {
        open.result.close();
        resolve(keys.result.map(String));
      };
    };
  });
}

/** From the first stored piece on, the database is kept busy: an import stands still in the middle. */
export function holdAfterFirstPiece(page: Page): Promise<void> {
  return holdAfter(page, 'v1/chunk/', 1);
}

/** The same, once there are so many keys that begin so. An import stores at most one more. */
export function holdAfter(page: Page, prefix: string, count: number): Promise<void> {
  return page.evaluate(
    ({ prefix, count }) =>
      new Promise<void>((resolve) => {
        let isOver = false;
        Object.assign(window, { letGo: () => (isOver = true) });
        const open = indexedDB.open('lamplight-books');
        // The app makes the same.
        open.onupgradeneeded = () => open.result.createObjectStore('entries');
        open.onsuccess = () => {
          const look = () => {
            const entries = open.result.transaction('entries', 'readwrite').objectStore('entries');
            const keys = entries.getAllKeys();
            keys.onsuccess = () => {
              if (
                keys.result.filter((key) => typeof key === 'string' && key.startsWith(prefix)).length < count
              ) {
                look();
                return;
              }
              resolve();
              const hold = () => {
                if (!isOver) entries.count().onsuccess = hold;
                else open.result.close();
              };
              hold();
            };
          };
          look();
        };
      }),
    { prefix, count },
  );
}

/** A worker that was ended, or whose page was closed, may go on adding for a moment, where the database lets it. */
export async function expectNothingIsBeingAdded(page: Page): Promise<void> {
  const held = () =>
    page.evaluate(async () => {
      const { held = [] } = await navigator.locks.query();
      return held.map(({ name = '' }) => name).filter((name) => name.startsWith('lamplight/own-book/'));
    });
  await expect.poll(held).toEqual([]);
}
