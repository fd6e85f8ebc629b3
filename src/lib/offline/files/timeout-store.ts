/** A store with a timeout: a store that hangs fails like a broken one. A write that succeeds later is not undone. */
import type { KeyValueStore } from '#lib/storage/key-value-store.ts';
import { StorageFailed } from '#lib/storage/storage-failed.ts';
import { storeDeadlineMs } from '#lib/core/timeouts.ts';
import { within, type Wait } from '../waiting.ts';

export class TimeoutStore implements KeyValueStore {
  readonly #store: KeyValueStore;
  readonly #wait: Wait;

  constructor(store: KeyValueStore, wait: Wait) {
    this.#store = store;
    this.#wait = wait;
  }

  get<T>(key: string): Promise<T | undefined> {
    return this.#answer(this.#store.get<T>(key));
  }

  getMany<T>(keys: readonly string[]): Promise<readonly (T | undefined)[]> {
    return this.#answer(this.#store.getMany<T>(keys));
  }

  set(key: string, value: unknown): Promise<void> {
    return this.#answer(this.#store.set(key, value));
  }

  setMany(entries: readonly (readonly [key: string, value: unknown])[]): Promise<void> {
    return this.#answer(this.#store.setMany(entries));
  }

  update(key: string, change: (stored: unknown) => unknown): Promise<void> {
    return this.#answer(this.#store.update(key, change));
  }

  updateMany(
    keys: readonly string[],
    change: (stored: readonly unknown[]) => readonly unknown[],
  ): Promise<void> {
    return this.#answer(this.#store.updateMany(keys, change));
  }

  delete(keys: readonly string[]): Promise<void> {
    return this.#answer(this.#store.delete(keys));
  }

  keys(): Promise<readonly string[]> {
    return this.#answer(this.#store.keys());
  }

  async #answer<T>(asked: Promise<T>): Promise<T> {
    const answer = await within(
      asked.then((value) => ({ value })),
      storeDeadlineMs,
      this.#wait,
    );
    if (!answer) throw new StorageFailed(`no answer in ${storeDeadlineMs / 1000} s`);
    return answer.value;
  }
}
