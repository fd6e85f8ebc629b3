/** How much the browser will let us keep, and the request that it keeps it. All of it is optional. */
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

  /** Not to be waited for: Firefox answers only once its listener has answered a question. */
  askToKeep(): void {
    this.#storage?.persist?.().catch(() => undefined);
  }
}
