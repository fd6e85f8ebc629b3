/** What the app has written to IndexedDB, which may differ from what is on screen. */
import type { Page } from '@playwright/test';

/** Undefined while there is none. Does not create the database: the app would find it without its object store. */
export function storedValue(page: Page, database: string, key: string): Promise<unknown> {
  return page.evaluate(
    async ([name, wanted]) => {
      if (!(await indexedDB.databases()).some((one) => one.name === name)) return undefined;
      return new Promise<unknown>((resolve) => {
        const open = indexedDB.open(name);
        open.onsuccess = () => {
          const { result } = open;
          const finish = (value: unknown) => {
            result.close();
            resolve(value);
          };
          if (!result.objectStoreNames.contains('entries')) {
            finish(undefined);
            return;
          }
          const get = result.transaction('entries').objectStore('entries').get(wanted);
          get.onsuccess = () => {
            finish(get.result);
          };
        };
      });
    },
    [database, key] as const,
  );
}

/** Deletes it, as if the browser had lost it. */
export function deleteStored(page: Page, database: string, key: string): Promise<void> {
  return page.evaluate(
    ([name, wanted]) =>
      new Promise<void>((resolve) => {
        const open = indexedDB.open(name);
        open.onsuccess = () => {
          const transaction = open.result.transaction('entries', 'readwrite');
          transaction.objectStore('entries').delete(wanted);
          transaction.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    [database, key] as const,
  );
}

/** The hashes of all files of stories. */
export function storedHashes(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const open = indexedDB.open('lamplight-files');
        open.onsuccess = () => {
          const keys = open.result.transaction('entries').objectStore('entries').getAllKeys();
          keys.onsuccess = () => {
            open.result.close();
            resolve(keys.result.map((key) => (key as string).slice('v1/'.length)));
          };
        };
      }),
  );
}

/** Puts it there, as if the app had written it. The app has made the database before. */
export function putStored(page: Page, database: string, key: string, value: unknown): Promise<void> {
  return page.evaluate(
    ([name, wanted, stored]) =>
      new Promise<void>((resolve) => {
        const open = indexedDB.open(name);
        open.onsuccess = () => {
          const transaction = open.result.transaction('entries', 'readwrite');
          transaction.objectStore('entries').put(stored, wanted);
          transaction.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    [database, key, value] as const,
  );
}

/** Every text in what is stored, however deep: of localStorage and of a database. */
export function storedTexts(page: Page, database: string): Promise<readonly string[]> {
  return page.evaluate(async (name) => {
    const values = await new Promise<unknown[]>((resolve) => {
      const open = indexedDB.open(name);
      open.onsuccess = () => {
        const all = open.result.transaction('entries').objectStore('entries').getAll();
        all.onsuccess = () => {
          open.result.close();
          resolve(all.result);
        };
      };
    });
    const kept = Object.values(localStorage).map((text: string): unknown => JSON.parse(text));
    const textsIn = (value: unknown): string[] => {
      if (typeof value === 'string') return [value];
      return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
    };
    return textsIn([...values, ...kept]);
  }, database);
}
