import { picturesIn, type FoundPicture } from '#lib/core/epub/content/pictures.ts';
import type { BookPaths } from '#lib/core/epub/paths.ts';
import type { MarkupElement } from '#lib/core/markup/element.ts';
import type { BookFiles } from '../book-files.ts';
import { drawingSize } from './drawing-size.ts';
import { pictureSize } from './picture-size.ts';
import { pictureType } from './picture-type.ts';

const mostPictures = 10_000;
const mostBytesOfOne = 32 * 1024 ** 2;
/** A browser takes four bytes for each. */
const mostPixels = 40_000_000;
/** Of what Firefox shows. */
const largestSide = 32_767;

/** The pictures that a book's documents show, looked at by their own bytes; nothing is decoded. */
export class BookPictures {
  readonly #files: BookFiles;
  readonly #paths: BookPaths;
  readonly #known = new Map<string, FoundPicture | undefined>();

  constructor(files: BookFiles, paths: BookPaths) {
    this.#files = files;
    this.#paths = paths;
  }

  /** What can be shown of a document's pictures, by their addresses in it. `path`: of the document. */
  async of(path: string, document: MarkupElement): Promise<(address: string) => FoundPicture | undefined> {
    const found = new Map<string, FoundPicture>();
    for (const address of new Set(picturesIn(document))) {
      const file = this.#paths.find(path, address)?.path;
      const picture = file === undefined ? undefined : await this.#at(file);
      if (picture) found.set(address, picture);
    }
    return (address) => found.get(address);
  }

  async #at(path: string): Promise<FoundPicture | undefined> {
    if (!this.#known.has(path) && this.#known.size < mostPictures)
      this.#known.set(path, await this.#look(path));
    return this.#known.get(path);
  }

  async #look(path: string): Promise<FoundPicture | undefined> {
    const bytes = await this.#files.bytes(path, mostBytesOfOne);
    if (!bytes) return undefined;
    const raster = await pictureType(new Blob([bytes.subarray(0, 12)]));
    const size = raster === '' ? drawingSize(bytes) : pictureSize(bytes, raster);
    if (!size) return undefined;
    const isTooLarge =
      Math.max(size.width, size.height) > largestSide || size.width * size.height > mostPixels;
    if (isTooLarge) return undefined;
    const mediaType = raster === '' ? 'image/svg+xml' : raster;
    return { resource: { href: path, mediaType, sizeBytes: bytes.length }, ...size };
  }
}
