/**
 * Authors' own covers: from the device if their story is downloaded, else from the server. A cover that could not be
 * loaded is fetched again once the network is back.
 */
import { isNetworkProblem } from '#lib/core/network-problem.ts';
import { fileLimitBytes } from '#lib/core/published/limits.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { Signal } from '#lib/core/signal.ts';
import type { Http } from '#lib/offline/http.ts';
import { stallMs } from '#lib/offline/timeouts.ts';
import type { Picture, Retries } from './app.ts';

export interface PicturesPorts {
  /** The stored picture of a downloaded story; undefined if there is none. */
  kept(id: PublicationId, href: string): Promise<Blob | undefined>;
  urlOf(id: PublicationId, href: string): string;
  readonly http: Pick<Http, 'get'>;
  /** The browser can make a picture of what is at the address. */
  canShow(url: string): Promise<boolean>;
  readonly retries: Retries;
}

export class Pictures {
  readonly #ports: PicturesPorts;
  readonly #known = new Map<string, Picture>();
  /** Pictures that could not be loaded, by their addresses. */
  readonly #lost = new Map<string, Signal<string | undefined>>();
  #isRetrying = false;

  constructor(ports: PicturesPorts) {
    this.#ports = ports;
  }

  /** `href` is relative to the story's folder. */
  of(id: PublicationId, href: string | undefined): Picture | undefined {
    if (href === undefined) return undefined;
    const url = this.#ports.urlOf(id, href);
    const known = this.#known.get(url);
    if (known) return known;
    const address = new Signal<string | undefined>(url);
    const picture = {
      address,
      onFailed: () => {
        address.set(undefined);
        this.#fetchLater(url, address);
      },
    };
    this.#known.set(url, picture);
    void this.#lookUp(id, href, address);
    return picture;
  }

  /** If the store fails, the network may have it. */
  async #lookUp(id: PublicationId, href: string, address: Signal<string | undefined>): Promise<void> {
    const kept = await this.#ports.kept(id, href).catch(() => undefined);
    if (kept) address.set(URL.createObjectURL(kept));
  }

  #fetchLater(url: string, address: Signal<string | undefined>): void {
    this.#lost.set(url, address);
    if (this.#isRetrying) return;
    this.#isRetrying = true;
    this.#ports.retries.start(() => this.#fetchLost());
  }

  /**
   * Tries one after another and stops at the first that fails, because a library has hundreds. Resolves with true once
   * none is left.
   */
  async #fetchLost(): Promise<boolean> {
    for (const [url, address] of this.#lost) {
      // Not with an <img>: the browser may have cached a sign-in page in the picture's place.
      const got = await this.#ports.http.get(url, { limitBytes: fileLimitBytes, stallMs });
      this.#lost.delete(url);
      if (!got.ok && isNetworkProblem(got.error.kind)) {
        // Moved to the end of the queue: it may be the only one that cannot be loaded.
        this.#lost.set(url, address);
        return false;
      }
      if (got.ok && (await this.#ports.canShow(url))) address.set(url);
    }
    this.#isRetrying = false;
    return true;
  }
}
