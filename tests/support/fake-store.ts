import type { KeyValueStore } from '#lib/storage/key-value-store.ts';

/** A store in memory that a test can make fail. */
export class FakeStore implements KeyValueStore {
  readonly entries = new Map<string, unknown>();
  /** Thrown by the next writings. */
  failure: unknown;
  /** Thrown by the next readings. */
  readFailure: unknown;
  #answering: Promise<void> | undefined;

  /** From now on nothing is answered, as where `indexedDB.open` hangs, until the returned function is called. */
  hang(): () => void {
    let answer: () => void = () => undefined;
    this.#answering = new Promise((resolve) => (answer = resolve));
    return answer;
  }

  async get<T>(key: string): Promise<T | undefined> {
    await this.#open();
    return Promise.resolve(this.entries.get(key) as T | undefined);
  }

  getMany<T>(keys: readonly string[]): Promise<readonly (T | undefined)[]> {
    return Promise.all(keys.map((key) => this.get<T>(key)));
  }

  set(key: string, value: unknown): Promise<void> {
    return this.setMany([[key, value]]);
  }

  async setMany(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void> {
    if (this.#answering) await this.#answering;
    if (this.failure !== undefined) throw this.failure;
    for (const [key, value] of entries) this.entries.set(key, value);
  }

  update(key: string, change: (stored: unknown) => unknown): Promise<void> {
    return this.set(key, change(this.entries.get(key)));
  }

  updateMany(
    keys: readonly string[],
    change: (stored: readonly unknown[]) => readonly unknown[],
  ): Promise<void> {
    const changed = change(keys.map((key) => this.entries.get(key)));
    // As in the browser, where a value without a key fails.
    if (changed.length !== keys.length) return Promise.reject(new Error('not one value for each key'));
    return this.setMany(keys.map((key, i) => [key, changed[i]]));
  }

  async delete(keys: readonly string[]): Promise<void> {
    if (this.#answering) await this.#answering;
    for (const key of keys) this.entries.delete(key);
  }

  async keys(): Promise<readonly string[]> {
    await this.#open();
    return Promise.resolve([...this.entries.keys()]);
  }

  async #open(): Promise<void> {
    if (this.#answering) await this.#answering;
    if (this.readFailure !== undefined) throw this.readFailure;
  }
}
