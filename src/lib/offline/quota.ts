/** How much the browser lets us keep, and the request not to delete it. A browser may lack either. */
export class Quota {
  readonly #storage: StorageManager | undefined;

  constructor(storage: StorageManager | undefined) {
    this.#storage = storage;
  }

  /** Undefined where the browser does not say. */
  async freeBytes(): Promise<number | undefined> {
    const { quota, usage } = (await this.#storage?.estimate?.().catch(() => undefined)) ?? {};
    return quota === undefined || usage === undefined ? undefined : Math.max(quota - usage, 0);
  }

  /** Nobody waits for it: Firefox answers only once the listener has answered a question. */
  askToKeep(): void {
    this.#storage?.persist?.().catch(() => undefined);
  }
}
