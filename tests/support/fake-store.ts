import type { KeyValueStore } from '#lib/storage/key-value-store.ts';

/** A store in memory, which can be told to fail. */
export class FakeStore implements KeyValueStore {
  readonly entries = new Map<string, unknown>();
  /** Thrown by the next writings. */
  failure: unknown;
  /** Readings get no answer, as where `indexedDB.open` hangs. */
  isHanging = false;
  /** Thrown by the next readings. */
  readFailure: unknown;

  async get<T>(key: string): Promise<T | undefined> {
    await this.#open();
    return Promise.resolve(this.entries.get(key) as T | undefined);
  }

  set(key: string, value: unknown): Promise<void> {
    return this.setMany([[key, value]]);
  }

  async setMany(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void> {
    if (this.failure !== undefined) throw this.failure;
    for (const [key, value] of entries) this.entries.set(key, value);
    return Promise.resolve();
  }

  delete(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.entries.delete(key);
    return Promise.resolve();
  }

  async keys(): Promise<readonly string[]> {
    await this.#open();
    return Promise.resolve([...this.entries.keys()]);
  }

  async #open(): Promise<void> {
    if (this.isHanging) await new Promise(() => undefined);
    if (this.readFailure !== undefined) throw this.readFailure;
  }
}
