import type { MarkupElement, MarkupSink } from '#lib/core/markup/element.ts';
import { TreeBuilder } from '#lib/core/markup/tree-builder.ts';
import type { BookFiles } from './book-files.ts';
import { decodeText } from './decode-text.ts';
import { parseMarkup, type MarkupKind } from './parse-markup.ts';

const mostBytesOfOne = 64 * 1024 ** 2;
const mostBytesOfAll = 512 * 1024 ** 2;

/** Reads a book's documents, and remembers which could not be read, or not to their ends. */
export class BookDocuments {
  readonly #files: BookFiles;
  readonly #damaged = new Set<string>();
  #bytesRead = 0;

  constructor(files: BookFiles) {
    this.#files = files;
  }

  get damaged(): readonly string[] {
    return [...this.#damaged];
  }

  /** There is more text than any book has. */
  get isTooMuch(): boolean {
    return this.#bytesRead > mostBytesOfAll;
  }

  async tree(path: string, kind: MarkupKind): Promise<MarkupElement | undefined> {
    const builder = new TreeBuilder();
    if (!(await this.read(path, kind, builder))) return undefined;
    if (builder.isCut) this.#damaged.add(path);
    return builder.root;
  }

  /** False where there is no such file, or it is damaged. */
  async read(path: string, kind: MarkupKind, sink: MarkupSink): Promise<boolean> {
    const bytes = this.isTooMuch ? undefined : await this.#files.bytes(path, mostBytesOfOne);
    this.#bytesRead += bytes?.length ?? 0;
    if (!bytes || !parseMarkup(decodeText(bytes), kind, sink)) this.#damaged.add(path);
    return bytes !== undefined;
  }
}
