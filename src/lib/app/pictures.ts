/**
 * Authors' own covers: from the device if their story is downloaded, else from the server. A cover that could not be
 * loaded is fetched again once the network is back.
 */
import { isNetworkProblem } from '#lib/core/network-problem.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { Signal } from '#lib/core/signal.ts';
import type { Retries } from '#lib/offline/network/retries.ts';
import type { Picture } from './app.ts';
import type { BookSource } from './book-source.ts';

export interface PicturesPorts {
  readonly source: Pick<BookSource, 'stored' | 'urlOf' | 'probe'>;
  /** The browser can make a picture of what is at the address. */
  canShow(url: string): Promise<boolean>;
  readonly retries: Pick<Retries, 'startOnce'>;
}

interface LostPicture {
  readonly id: PublicationId;
  readonly href: string;
  readonly address: Signal<string | undefined>;
}

export class Pictures {
  readonly #ports: PicturesPorts;
  readonly #known = new Map<string, Picture>();
  /** Pictures that could not be loaded. */
  readonly #lost = new Set<LostPicture>();

  constructor(ports: PicturesPorts) {
    this.#ports = ports;
  }

  /** `href` is relative to the story's folder. */
  of(id: PublicationId, href: string | undefined): Picture | undefined {
    if (href === undefined) return undefined;
    const key = `${id}/${href}`;
    const known = this.#known.get(key);
    if (known) return known;
    const url = this.#ports.source.urlOf(id, href);
    const address = new Signal<string | undefined>(url);
    const picture = {
      address,
      onFailed: () => {
        address.set(undefined);
        this.#fetchLater({ id, href, address });
      },
    };
    this.#known.set(key, picture);
    void this.#lookUp(id, href, address);
    return picture;
  }

  stored(id: PublicationId, href: string): Promise<Blob | undefined> {
    return this.#ports.source.stored(id, href);
  }

  /** If the store fails, the network may have it. */
  async #lookUp(id: PublicationId, href: string, address: Signal<string | undefined>): Promise<void> {
    const stored = await this.#ports.source.stored(id, href).catch(() => undefined);
    if (stored) address.set(URL.createObjectURL(stored));
  }

  #fetchLater(lost: LostPicture): void {
    this.#lost.add(lost);
    this.#ports.retries.startOnce('pictures', () => this.#fetchLost());
  }

  /**
   * Tries one after another and stops at the first that fails, because a library has hundreds. Resolves with true once
   * none is left.
   */
  async #fetchLost(): Promise<boolean> {
    const { source, canShow } = this.#ports;
    for (const lost of this.#lost) {
      const { id, href, address } = lost;
      // Not with an <img>: the browser may have cached a sign-in page in the picture's place.
      const got = await source.probe(id, href);
      this.#lost.delete(lost);
      if (!got.ok && isNetworkProblem(got.error.kind)) {
        // Moved to the end of the queue: it may be the only one that cannot be loaded.
        this.#lost.add(lost);
        return false;
      }
      const url = source.urlOf(id, href);
      if (got.ok && url !== undefined && (await canShow(url))) address.set(url);
    }
    return true;
  }
}
