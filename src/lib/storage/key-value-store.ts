/**
 * What is used of the browser's database. Values are structured-cloneable. WebKit refuses Blobs in private windows: only
 * who has tried may store them (`own-book-repository.ts`). Every call may reject with `StorageFailed`, and a write with its subclass `StorageFull`.
 */
export interface KeyValueStore {
  get<T>(key: string): Promise<T | undefined>;
  /** In the order of the keys; one transaction. */
  getMany<T>(keys: readonly string[]): Promise<readonly (T | undefined)[]>;
  set(key: string, value: unknown): Promise<void>;
  /** All or nothing: one transaction. */
  setMany(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void>;
  /** Replaces a value by what `change` makes of it, in one transaction: no other tab can write in between. */
  update(key: string, change: (stored: unknown) => unknown): Promise<void>;
  /** The same for several values: all or nothing, in one transaction. */
  updateMany(
    keys: readonly string[],
    change: (stored: readonly unknown[]) => readonly unknown[],
  ): Promise<void>;
  delete(keys: readonly string[]): Promise<void>;
  keys(): Promise<readonly string[]>;
}

/** What is used of `localStorage`. Every call may throw: it can be blocked, full, or missing. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}
