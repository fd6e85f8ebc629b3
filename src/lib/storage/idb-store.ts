/**
 * `KeyValueStore` over idb-keyval. Connections to IndexedDB die: after sleep, in the background, when the browser's
 * own process goes (reference f5, f6). A call that fails for such a reason opens a new connection and is tried once
 * more; a full disk is told apart from all else, for only the listener can mend it.
 */
import { createStore, delMany, get, keys, set, setMany, type UseStore } from 'idb-keyval';
import type { KeyValueStore } from './key-value-store.ts';

/** One store a database, as idb-keyval wants it. */
const storeName = 'entries';
const lostConnection = ['InvalidStateError', 'UnknownError', 'TransactionInactiveError'];

/** There is no room: the browser refused, or broke a writing off without a reason (reference f10). */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}

export class IdbStore implements KeyValueStore {
  readonly #databaseName: string;
  #store: UseStore | undefined;

  constructor(databaseName: string) {
    this.#databaseName = databaseName;
  }

  get<T>(key: string): Promise<T | undefined> {
    return this.#tryTwice((store) => get<T>(key, store));
  }

  set(key: string, value: unknown): Promise<void> {
    return this.#write((store) => set(key, value, store));
  }

  setMany(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void> {
    return this.#write((store) =>
      setMany(
        entries.map(([key, value]) => [key, value]),
        store,
      ),
    );
  }

  delete(names: readonly string[]): Promise<void> {
    return this.#tryTwice((store) => delMany([...names], store));
  }

  keys(): Promise<readonly string[]> {
    return this.#tryTwice((store) => keys<string>(store));
  }

  async #write(action: (store: UseStore) => Promise<void>): Promise<void> {
    try {
      await this.#tryTwice(action);
    } catch (error) {
      throw isFull(error) ? new StorageFull('no room is left', { cause: error }) : error;
    }
  }

  async #tryTwice<T>(action: (store: UseStore) => Promise<T>): Promise<T> {
    try {
      return await action(this.#open());
    } catch (error) {
      if (!(error instanceof DOMException) || !lostConnection.includes(error.name)) throw error;
      this.#store = undefined;
      return await action(this.#open());
    }
  }

  #open(): UseStore {
    return (this.#store ??= createStore(this.#databaseName, storeName));
  }
}

function isFull(error: unknown): boolean {
  return (
    error === null ||
    (error instanceof DOMException && ['QuotaExceededError', 'AbortError'].includes(error.name))
  );
}
