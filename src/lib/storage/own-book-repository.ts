/**
 * The listener's own books: sound and pictures in pieces, the text of each chapter, and last of all the book's record.
 * What has no record is left over of an import that was cut off.
 */
import * as v from 'valibot';
import {
  storedBookSchema,
  storedClipsSchema,
  storedTextSchema,
  type StoredBook,
  type StoredClips,
  type StoredText,
} from '#lib/core/own-books/stored-book.ts';
import type { PackedBook } from '#lib/core/own-books/pack-book.ts';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import type { KeyValueStore } from './key-value-store.ts';
import { isValueGone } from './storage-failed.ts';

/** A piece of a file. One that is larger makes writing wait longer, and many small ones make opening slow. */
export const chunkBytes = 8 * 1024 * 1024;

const keyPattern = /^v1\/(book|clips|text|chunk|cover|probe)\/([^/]+)/;
/** It belongs to the book that is being added, so that it is tidied up with what else is left over. */
const probeKey = (id: PublicationId) => `v1/probe/${id}`;
const bookKey = (id: PublicationId) => `v1/book/${id}`;
const clipsKey = (id: PublicationId) => `v1/clips/${id}`;
/** One that the listener has chosen. */
const coverKey = (id: PublicationId) => `v1/cover/${id}`;
const textKey = (id: PublicationId, chapter: number) => `v1/text/${id}/${chapter}`;
const chunkKey = (id: PublicationId, file: number, chunk: number) => `v1/chunk/${id}/${file}/${chunk}`;

export interface ListedBooks {
  /** `isWhole`: nothing of it is missing. */
  readonly books: readonly { readonly book: StoredBook; readonly isWhole: boolean }[];
  /** Books whose record cannot be read, with their titles where those can be. */
  readonly broken: readonly { readonly id: PublicationId; readonly title?: string }[];
  /** Of these there is something, and no record. */
  readonly leftOver: readonly PublicationId[];
}

export class OwnBookRepository {
  readonly #store: KeyValueStore;

  constructor(store: KeyValueStore) {
    this.#store = store;
  }

  async list(): Promise<ListedBooks> {
    const keys = new Set(await this.#store.keys());
    const found = [...keys].flatMap((key) => {
      const [, kind, text = ''] = keyPattern.exec(key) ?? [];
      const id = asId<PublicationId>(text);
      return kind && id ? [{ kind, id }] : [];
    });
    const ids = new Set(found.flatMap(({ kind, id }) => (kind === 'book' ? id : [])));
    const read = await Promise.all(
      [...ids].map(async (id) => {
        const stored = await this.#get(bookKey(id));
        return { id, stored, book: readBook(id, stored) };
      }),
    );
    return {
      books: read
        .flatMap(({ book }) => (book ? { book, isWhole: keysOf(book).every((key) => keys.has(key)) } : []))
        .sort((one, other) => other.book.addedAtMs - one.book.addedAtMs),
      broken: read.flatMap(({ id, stored, book }) => (book ? [] : { id, ...titleIn(stored) })),
      leftOver: [...new Set(found.map(({ id }) => id))].filter((id) => !ids.has(id)),
    };
  }

  /** Undefined where there is none, or it cannot be read. */
  async book(id: PublicationId): Promise<StoredBook | undefined> {
    return readBook(id, await this.#get(bookKey(id)));
  }

  async hasRecord(id: PublicationId): Promise<boolean> {
    return (await this.#store.keys()).includes(bookKey(id));
  }

  async isWhole(book: StoredBook): Promise<boolean> {
    const keys = new Set(await this.#store.keys());
    return keysOf(book).every((key) => keys.has(key));
  }

  async clips(id: PublicationId): Promise<StoredClips | undefined> {
    const read = v.safeParse(storedClipsSchema, await this.#get(clipsKey(id)));
    return read.success ? read.output : undefined;
  }

  async text(id: PublicationId, chapter: number): Promise<StoredText | undefined> {
    const read = v.safeParse(storedTextSchema, await this.#get(textKey(id, chapter)));
    return read.success ? read.output : undefined;
  }

  /** Its bytes are read only where the engine stores no Blobs. Undefined where a piece is missing. */
  async file({ id, files }: StoredBook, n: number): Promise<Blob | undefined> {
    const file = files[n];
    if (!file) return undefined;
    const keys = chunkKeys(id, n, file.sizeBytes);
    try {
      const chunks = await this.#store.getMany<unknown>(keys);
      const parts = chunks.filter((chunk) => chunk instanceof Blob || chunk instanceof ArrayBuffer);
      const blob = new Blob(parts, { type: file.mediaType });
      return blob.size === file.sizeBytes ? blob : undefined;
    } catch (error) {
      if (isValueGone(error)) return undefined;
      throw error;
    }
  }

  /** WebKit refuses Blobs in private windows. */
  async takesBlobs(id: PublicationId): Promise<boolean> {
    const key = probeKey(id);
    const stored = await this.#store.set(key, new Blob(['.'])).then(
      () => true,
      () => false,
    );
    const read = stored && (await this.#store.get<unknown>(key).catch(() => undefined));
    const text = read instanceof Blob ? await read.text().catch(() => '') : '';
    await this.#store.delete([key]);
    return text === '.';
  }

  /** Throws `StorageFull`. */
  writeChunk(id: PublicationId, file: number, chunk: number, content: Blob | ArrayBuffer): Promise<void> {
    return this.#store.set(chunkKey(id, file, chunk), content);
  }

  /** After all its pieces. The book is there once this has resolved. */
  async writeBook({ book, clips, texts }: PackedBook): Promise<void> {
    const { id } = book;
    for (const [chapter, text] of texts.entries()) await this.#store.set(textKey(id, chapter), text);
    await this.#store.set(clipsKey(id), clips);
    await this.#store.set(bookKey(id), book);
  }

  /** In one transaction, with the cover that is chosen. Where there is no book, it fails. Throws `StorageFull`. */
  async changeBook(
    id: PublicationId,
    change: (book: StoredBook) => StoredBook,
    cover?: ArrayBuffer,
  ): Promise<void> {
    let hasChosen = false;
    const keys = [bookKey(id), ...(cover ? [coverKey(id)] : [])];
    await this.#store.updateMany(keys, ([stored]) => {
      const book = readBook(id, stored);
      if (!book) throw new Error('it was removed meanwhile');
      const changed = change(book);
      hasChosen = typeof changed.changes?.cover === 'object';
      return cover ? [changed, cover] : [changed];
    });
    if (!hasChosen) await this.#store.delete([coverKey(id)]);
  }

  /** Undefined where it is missing. */
  async chosenCover({ id, changes }: StoredBook): Promise<Blob | undefined> {
    const content = await this.#get(coverKey(id));
    if (!(content instanceof ArrayBuffer) || typeof changes?.cover !== 'object') return undefined;
    const { mediaType, sizeBytes } = changes.cover;
    return content.byteLength === sizeBytes ? new Blob([content], { type: mediaType }) : undefined;
  }

  /** All of it, whatever there is: in one transaction. */
  async delete(id: PublicationId): Promise<void> {
    const keys = (await this.#store.keys()).filter((key) => keyPattern.exec(key)?.[2] === id);
    if (keys.length > 0) await this.#store.delete(keys);
  }

  async #get(key: string): Promise<unknown> {
    try {
      return await this.#store.get<unknown>(key);
    } catch (error) {
      if (isValueGone(error)) return undefined;
      throw error;
    }
  }
}

function readBook(id: PublicationId, stored: unknown): StoredBook | undefined {
  const read = v.safeParse(storedBookSchema, stored);
  return read.success && read.output.id === id ? read.output : undefined;
}

function titleIn(stored: unknown): { readonly title?: string } {
  const read = v.safeParse(v.object({ title: v.string() }), stored);
  return read.success ? { title: read.output.title } : {};
}

function keysOf({ id, chapters, files }: StoredBook): readonly string[] {
  return [
    clipsKey(id),
    ...chapters.map((_, chapter) => textKey(id, chapter)),
    ...files.flatMap(({ sizeBytes }, n) => chunkKeys(id, n, sizeBytes)),
  ];
}

function chunkKeys(id: PublicationId, file: number, sizeBytes: number): readonly string[] {
  return Array.from({ length: Math.ceil(sizeBytes / chunkBytes) }, (_, chunk) => chunkKey(id, file, chunk));
}
