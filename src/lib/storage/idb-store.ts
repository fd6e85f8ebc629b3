/**
 * `KeyValueStore` over idb-keyval. Connections to IndexedDB break: after sleep, in the background, when the browser's
 * storage process ends, when the database is deleted. A call that fails for such a reason is tried once more with a new
 * connection. A full disk is a separate error, because only the listener can do something about it.
 */
import {
  createStore,
  delMany,
  get,
  getMany,
  keys,
  promisifyRequest,
  set,
  setMany,
  update,
  type UseStore,
} from 'idb-keyval';
import type { KeyValueStore } from './key-value-store.ts';
import { StorageFailed, StorageFull } from './storage-failed.ts';

/** idb-keyval supports one object store in each database. */
const storeName = 'entries';
/** AbortError: transactions are aborted when the database is deleted, and also when the disk is full. */
const lostConnection = ['InvalidStateError', 'UnknownError', 'TransactionInactiveError', 'AbortError'];

export class IdbStore implements KeyValueStore {
  readonly #databaseName: string;
  readonly #onLost: () => void;
  #store: UseStore | undefined;

  /** `onLost` is called when another tab or the browser deletes the database or has closed it. */
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

  update(key: string, change: (stored: unknown) => unknown): Promise<void> {
    return this.#do((store) => update(key, change, store));
  }

  updateMany(
    names: readonly string[],
    change: (stored: readonly unknown[]) => readonly unknown[],
  ): Promise<void> {
    return this.#do((store) => store('readwrite', (objects) => changeMany(objects, names, change)));
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
      // A connection that failed to open would fail again every time: the next call opens a new one.
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

  /** Closes the connection when another tab wants to delete the database, which would otherwise wait for ever. */
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

/** Reads and writes in one transaction; what `change` throws aborts it. */
async function changeMany(
  objects: IDBObjectStore,
  keys: readonly string[],
  change: (stored: readonly unknown[]) => readonly unknown[],
): Promise<void> {
  const { transaction } = objects;
  const done = promisifyRequest(transaction);
  try {
    const stored = await Promise.all(keys.map((key) => promisifyRequest<unknown>(objects.get(key))));
    change(stored).forEach((value, i) => objects.put(value, keys[i]));
  } catch (error) {
    done.catch(() => undefined);
    try {
      transaction.abort();
    } catch {
      // What failed has aborted it already.
    }
    throw error;
  }
  return done;
}

function isFull(error: unknown): boolean {
  return (
    error === null ||
    (error instanceof DOMException && ['QuotaExceededError', 'AbortError'].includes(error.name))
  );
}
