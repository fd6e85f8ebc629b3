/** How much the browser lets the app store, and its promise not to delete it. A browser may know neither. */
import type { Room } from '#lib/core/library/room.ts';
import { Signal } from '#lib/core/signal.ts';

export class Quota {
  readonly #storage: StorageManager | undefined;
  readonly #room: Signal<Room>;

  /** `room` is what the screens see. */
  constructor(storage: StorageManager | undefined, room = new Signal<Room>({ promise: 'unknown' })) {
    this.#storage = storage;
    this.#room = room;
  }

  /** Undefined where the browser does not say. */
  async freeBytes(): Promise<number | undefined> {
    const { quota, usage } = (await this.#storage?.estimate?.().catch(() => undefined)) ?? {};
    return quota === undefined || usage === undefined ? undefined : Math.max(quota - usage, 0);
  }

  async refresh(): Promise<void> {
    const isKept = this.#storage?.persisted?.().catch(() => undefined);
    const [freeBytes, isGiven] = await Promise.all([this.freeBytes(), isKept]);
    const { promise: before } = this.#room.current;
    const isOpen = before === 'asked' || before === 'refused';
    let promise = before;
    if (isGiven) promise = 'given';
    else if (isGiven === false && !isOpen) promise = 'none';
    this.#room.set({ promise, ...(freeBytes !== undefined && { freeBytes }) });
  }

  /** To be called in a tap. Firefox asks the listener first, which may take long. */
  async askToKeep(): Promise<void> {
    const { promise } = this.#room.current;
    if (!this.#storage?.persist || promise === 'asked' || promise === 'given') return;
    this.#room.set({ ...this.#room.current, promise: 'asked' });
    const isGiven = await this.#storage.persist().catch(() => false);
    this.#room.set({ ...this.#room.current, promise: isGiven ? 'given' : 'refused' });
  }
}
