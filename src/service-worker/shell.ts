/** The shell in the browser's cache. Workbox names the entries and deletes outdated ones; fetching is done here. */
import { PrecacheController, type PrecacheEntry } from 'workbox-precaching';
import { fetchShellFile } from './shell-file.ts';

export class Shell {
  readonly controller = new PrecacheController();
  readonly #revised: ReadonlySet<string>;
  #fetching: Promise<void> | undefined;

  constructor(entries: readonly (PrecacheEntry | string)[]) {
    this.controller.addToCacheList([...entries]);
    this.#revised = new Set(
      entries.flatMap((entry) =>
        typeof entry !== 'string' && entry.revision ? [new URL(entry.url, location.href).href] : [],
      ),
    );
  }

  async isHeld(): Promise<boolean> {
    return (await this.#missing()).length === 0;
  }

  /**
   * Fetches what is not in the cache. Rejects if a file cannot be fetched; the files before it stay in the cache.
   * Simultaneous calls share one run.
   */
  hold(): Promise<void> {
    return (this.#fetching ??= this.#fetchMissing().finally(() => (this.#fetching = undefined)));
  }

  async #fetchMissing(): Promise<void> {
    const cache = await this.#cache();
    const listed = new Set(this.controller.getURLsToCacheKeys().keys());
    // One at a time, to leave bandwidth for the page that is being loaded.
    for (const [url, key] of await this.#missing())
      await cache.put(key, await fetchShellFile({ url, isRevised: this.#revised.has(url) }, listed));
  }

  async #missing(): Promise<readonly [url: string, key: string][]> {
    const cached = new Set((await (await this.#cache()).keys()).map(({ url }) => url));
    return [...this.controller.getURLsToCacheKeys()].filter(([, key]) => !cached.has(key));
  }

  #cache(): Promise<Cache> {
    return caches.open(this.controller.strategy.cacheName);
  }
}
