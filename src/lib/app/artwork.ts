/**
 * The picture on the lock screen: the stored one if the story is downloaded, as there may be no network; else its
 * address.
 */
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Cover } from '#lib/core/publication/publication.ts';
import type { Readable } from '#lib/core/signal.ts';

export interface ArtworkPorts {
  readonly open: Readable<OpenStory | null>;
  /** The bytes of a stored file that match its hash. */
  stored(file: Cover): Promise<ArrayBuffer | undefined>;
  /** An absolute address. */
  urlOf(id: PublicationId, href: string): string;
}

export class Artwork {
  readonly #ports: ArtworkPorts;
  #shown: { readonly id: PublicationId; readonly url: string } | undefined;

  constructor(ports: ArtworkPorts) {
    this.#ports = ports;
    ports.open.subscribe((open) => {
      this.#forget();
      if (open) void this.#lookUp(open);
    });
  }

  /** Undefined where the story has no square picture. */
  of({ story: { publication } }: OpenStory): MediaImage | undefined {
    const square = squareOf(publication.covers);
    if (!square) return undefined;
    const src =
      this.#shown?.id === publication.id ? this.#shown.url : this.#ports.urlOf(publication.id, square.href);
    return { src, sizes: `${square.width}x${square.height}`, type: square.mediaType };
  }

  async #lookUp({ story: { publication } }: OpenStory): Promise<void> {
    const square = squareOf(publication.covers);
    const bytes = square && (await this.#ports.stored(square).catch(() => undefined));
    if (!square || !bytes || this.#ports.open.current?.story.publication !== publication) return;
    this.#shown = {
      id: publication.id,
      url: URL.createObjectURL(new Blob([bytes], { type: square.mediaType })),
    };
  }

  #forget(): void {
    if (this.#shown) URL.revokeObjectURL(this.#shown.url);
    this.#shown = undefined;
  }
}

function squareOf(covers: readonly Cover[]): Cover | undefined {
  return covers.find(({ width, height }) => width === height);
}
