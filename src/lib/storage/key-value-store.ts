/**
 * The narrow interface to what the browser keeps. Values are structured-cloneable; never a Blob (WebKit refuses them
 * in private windows). Everything may reject with `StorageFailed`, and a write with `StorageFull`, a subclass of it.
 */
export interface KeyValueStore {
  get<T>(key: string): Promise<T | undefined>;
  /** In the order of the keys; one transaction. */
  getMany<T>(keys: readonly string[]): Promise<readonly (T | undefined)[]>;
  set(key: string, value: unknown): Promise<void>;
  /** All or nothing: one transaction. */
  setMany(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void>;
  delete(keys: readonly string[]): Promise<void>;
  keys(): Promise<readonly string[]>;
}

/** As much of `localStorage` as is used. It may throw at anything: blocked, full, or not there. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}
