import { beforeEach, describe, expect, test } from 'vitest';
import { IdbStore } from '#lib/storage/idb-store.ts';
import { StorageFailed, StorageFull } from '#lib/storage/storage-failed.ts';

/** A new database for each test: one with an open connection cannot be deleted. */
let name: string;

beforeEach(() => {
  name = crypto.randomUUID();
});

describe('the store', () => {
  test('keeps bytes over a new connection', async () => {
    await new IdbStore(name).set('a', { buf: new Uint8Array([1, 2, 3]).buffer });
    const kept = await new IdbStore(name).get<{ buf: ArrayBuffer }>('a');
    expect(new Uint8Array(kept?.buf ?? new ArrayBuffer(0))).toEqual(new Uint8Array([1, 2, 3]));
  });

  test('lists and deletes by key', async () => {
    const store = new IdbStore(name);
    await store.setMany([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    await store.delete(['b']);
    expect(await store.keys()).toEqual(['a', 'c']);
    expect(await store.get('b')).toBeUndefined();
  });

  test('gives several at once, in the order in which they were asked for', async () => {
    const store = new IdbStore(name);
    await store.setMany([
      ['a', 1],
      ['b', 2],
    ]);
    expect(await store.getMany(['b', 'absent', 'a'])).toEqual([2, undefined, 1]);
  });

  test('opens again where the connection was lost', async () => {
    const store = new IdbStore(name);
    await store.set('a', 1);
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function () {
      IDBDatabase.prototype.transaction = transaction;
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    };
    expect(await store.get('a')).toBe(1);
  });

  test('lets its database be deleted, and begins with an empty one', async () => {
    const store = new IdbStore(name);
    await store.set('a', 1);
    await new Promise<void>((resolve, reject) => {
      const deletion = indexedDB.deleteDatabase(name);
      deletion.onsuccess = () => {
        resolve();
      };
      deletion.onblocked = () => {
        reject(new Error('an open connection is in the way'));
      };
    });
    expect(await store.get('a')).toBeUndefined();
    await store.set('a', 2);
    expect(await store.get('a')).toBe(2);
  });

  test('tries again where the browser breaks a transaction off, and does not call that full', async () => {
    const store = new IdbStore(name);
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (
      this: IDBObjectStore,
      ...args: Parameters<IDBObjectStore['put']>
    ) {
      IDBObjectStore.prototype.put = put;
      const request = put.apply(this, args);
      this.transaction.abort();
      return request;
    };
    await store.set('a', 1);
    expect(await store.get('a')).toBe(1);
  });

  test('says that it is full, and writes none of what was to be written together', async () => {
    const store = new IdbStore(name);
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    IDBObjectStore.prototype.put = function (
      this: IDBObjectStore,
      ...args: Parameters<IDBObjectStore['put']>
    ) {
      const request = put.apply(this, args);
      if (++puts % 2 === 0) this.transaction.abort();
      return request;
    };
    const failing = store.setMany([
      ['a', 1],
      ['b', 2],
    ]);
    await expect(failing).rejects.toThrow(StorageFull);
    IDBObjectStore.prototype.put = put;
    expect(await store.keys()).toEqual([]);
  });

  test('distinguishes a full disk from other failures', async () => {
    const store = new IdbStore(name);
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    await expect(store.set('a', 1)).rejects.toThrow(StorageFull);
    IDBObjectStore.prototype.put = put;
  });

  test('says that it failed where it cannot be opened, and opens once it can', async () => {
    const store = new IdbStore(name);
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      throw new DOMException('not in this window', 'SecurityError');
    };
    await expect(store.keys()).rejects.toThrow(StorageFailed);
    IDBFactory.prototype.open = open;
    expect(await store.keys()).toEqual([]);
  });

  test('says that it failed where a writing fails for another reason', async () => {
    const store = new IdbStore(name);
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no', 'ReadOnlyError');
    };
    const failing = store.set('a', 1);
    await expect(failing).rejects.toThrow(StorageFailed);
    await expect(failing).rejects.not.toThrow(StorageFull);
    IDBObjectStore.prototype.put = put;
  });
});

describe('a change of several values', () => {
  test('is made to what is stored at that moment', async () => {
    const store = new IdbStore(name);
    await store.set('a', 1);
    await store.updateMany(['a', 'b'], ([a, b]) => [Number(a) + 1, b === undefined]);
    expect(await store.getMany(['a', 'b'])).toEqual([2, true]);
  });

  test('is stored as a whole or not at all', async () => {
    const store = new IdbStore(name);
    await store.set('a', 1);
    const uncloneable = () => undefined;
    await expect(store.updateMany(['a', 'b'], () => [2, uncloneable])).rejects.toThrow(StorageFailed);
    expect(await store.getMany(['a', 'b'])).toEqual([1, undefined]);
  });
});
