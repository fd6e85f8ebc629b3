/**
 * The picture on the lock screen: the stored one if the story is downloaded, as there may be no network; else its
 * address.
 */
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Cover } from '#lib/core/publication/publication.ts';
import type { Readable } from '#lib/core/signal.ts';
import type { BookSource } from './book-source.ts';

export interface ArtworkPorts {
  readonly open: Readable<OpenStory | null>;
  readonly source: Pick<BookSource, 'stored' | 'urlOf'>;
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
    const shown = this.#shown?.id === publication.id ? this.#shown.url : undefined;
    const src = shown ?? this.#ports.source.urlOf(publication.id, square.href);
    if (src === undefined) return undefined;
    return {
      src: new URL(src, location.href).href,
      sizes: `${square.width}x${square.height}`,
      type: square.mediaType,
    };
  }

  async #lookUp({ story: { publication } }: OpenStory): Promise<void> {
    const square = squareOf(publication.covers);
    const { open, source } = this.#ports;
    const stored = square && (await source.stored(publication.id, square.href).catch(() => undefined));
    if (!stored || open.current?.story.publication !== publication) return;
    this.#shown = { id: publication.id, url: URL.createObjectURL(stored) };
  }

  #forget(): void {
    if (this.#shown) URL.revokeObjectURL(this.#shown.url);
    this.#shown = undefined;
  }
}

function squareOf(covers: readonly Cover[]): Cover | undefined {
  return covers.find(({ width, height }) => width === height);
}
