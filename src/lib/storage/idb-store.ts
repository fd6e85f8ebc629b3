/**
 * `KeyValueStore` over idb-keyval. Connections to IndexedDB die: after sleep, in the background, when the browser's
 * own process goes, when the database is deleted. A call that fails for such a reason opens a new connection and is
 * tried once more. A full disk is an error of its own, as only the listener can help there.
 */
import { createStore, delMany, get, getMany, keys, set, setMany, type UseStore } from 'idb-keyval';
import type { KeyValueStore } from './key-value-store.ts';
import { StorageFailed, StorageFull } from './storage-failed.ts';

/** One store a database, as idb-keyval wants it. */
const storeName = 'entries';
/** AbortError: a database that is deleted aborts its transactions, as a full disk does. */
const lostConnection = ['InvalidStateError', 'UnknownError', 'TransactionInactiveError', 'AbortError'];

export class IdbStore implements KeyValueStore {
  readonly #databaseName: string;
  readonly #onLost: () => void;
  #store: UseStore | undefined;

  /** `onLost`: another tab or the browser deletes the database, or has closed it. */
  constructor(databaseName: string, onLost: () => void = () => undefined) {
    this.#databaseName = databaseName;
    this.#onLost = onLost;
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
      // An aborted transaction may have no error.
      const isLost = error === null || (error instanceof DOMException && lostConnection.includes(error.name));
      if (!isLost) throw error;
      this.#store = undefined;
      return await action(this.#open());
    }
  }

  #open(): UseStore {
    return (this.#store ??= this.#withClosing(createStore(this.#databaseName, storeName)));
  }

  /** A connection that stays open would keep another tab from deleting the database. */
  #withClosing(open: UseStore): UseStore {
    const store: UseStore = (mode, callback) =>
      open(mode, (objects) => {
        const { db } = objects.transaction;
        const letGo = () => {
          db.close();
          if (this.#store === store) this.#store = undefined;
          this.#onLost();
        };
        db.onversionchange = letGo;
        db.onclose = letGo;
        return callback(objects);
      });
    return store;
  }
}

function isFull(error: unknown): boolean {
  return (
    error === null ||
    (error instanceof DOMException && ['QuotaExceededError', 'AbortError'].includes(error.name))
  );
}
