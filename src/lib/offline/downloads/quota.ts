/** How much the browser lets the app store, and the request not to delete it. A browser may support neither. */
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

  /** Not awaited: Firefox asks the user first. */
  askToKeep(): void {
    this.#storage?.persist?.().catch(() => undefined);
  }
}
