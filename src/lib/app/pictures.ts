/** Authors' own covers: on the phone where their story is kept, else where it is published. */
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { Signal, type Readable } from '#lib/core/signal.ts';

export interface PicturesPorts {
  /** The picture of a story that is kept; undefined where it is not. */
  kept(id: PublicationId, href: string): Promise<Blob | undefined>;
  urlOf(id: PublicationId, href: string): string;
}

export class Pictures {
  readonly #ports: PicturesPorts;
  readonly #known = new Map<string, Signal<string>>();

  constructor(ports: PicturesPorts) {
    this.#ports = ports;
  }

  /** Its address; undefined for a story without one. `href` is relative to the story's folder. */
  of(id: PublicationId, href: string | undefined): Readable<string> | undefined {
    if (href === undefined) return undefined;
    const url = this.#ports.urlOf(id, href);
    const known = this.#known.get(url);
    if (known) return known;
    const address = new Signal(url);
    this.#known.set(url, address);
    void this.#lookUp(id, href, address);
    return address;
  }

  /** Where the store fails, the network may have it. */
  async #lookUp(id: PublicationId, href: string, address: Signal<string>): Promise<void> {
    const kept = await this.#ports.kept(id, href).catch(() => undefined);
    if (kept) address.set(URL.createObjectURL(kept));
  }
}
