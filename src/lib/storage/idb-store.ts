/**
 * `KeyValueStore` over idb-keyval. Connections to IndexedDB die: after sleep, in the background, when the browser's
 * own process goes (reference f5, f6). A call that fails for such a reason opens a new connection and is tried once
 * more; a full disk is told apart from all else, for only the listener can mend it.
 */
import { createStore, delMany, get, getMany, keys, set, setMany, type UseStore } from 'idb-keyval';
import type { KeyValueStore } from './key-value-store.ts';
import { StorageFailed, StorageFull } from './storage-failed.ts';

/** One store a database, as idb-keyval wants it. */
const storeName = 'entries';
const lostConnection = ['InvalidStateError', 'UnknownError', 'TransactionInactiveError'];

export class IdbStore implements KeyValueStore {
  readonly #databaseName: string;
  #store: UseStore | undefined;

  constructor(databaseName: string) {
    this.#databaseName = databaseName;
  }

  get<T>(key: string): Promise<T | undefined> {
    return this.#do((store) => get<T>(key, store));
  }

  getMany<T>(names: readonly string[]): Promise<readonly (T | undefined)[]> {
    return this.#do((store) => getMany<T | undefined>([...names], store));
  }

  set(key: string, value: unknown): Promise<void> {
    return this.#do((store) => set(key, value, store));
  }

  setMany(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void> {
    return this.#do((store) =>
      setMany(
        entries.map(([key, value]) => [key, value]),
        store,
      ),
    );
  }

  delete(names: readonly string[]): Promise<void> {
    return this.#do((store) => delMany([...names], store));
  }

  keys(): Promise<readonly string[]> {
    return this.#do((store) => keys<string>(store));
  }

  async #do<T>(action: (store: UseStore) => Promise<T>): Promise<T> {
    try {
      return await this.#tryTwice(action);
    } catch (error) {
      if (isFull(error)) throw new StorageFull('no room is left', { cause: error });
      // A connection that never opened would fail the same way for ever: the next call opens another.
      this.#store = undefined;
      throw new StorageFailed(String(error), { cause: error });
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
