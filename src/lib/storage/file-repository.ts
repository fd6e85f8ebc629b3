/**
 * The files of downloaded stories, stored under their hash: equal files of several stories are stored once. Bytes are
 * ArrayBuffers, because WebKit refuses Blobs in private windows.
 */
import type { StoryFile } from '#lib/core/publication/publication.ts';
import type { KeyValueStore } from './key-value-store.ts';
import { isValueGone } from './storage-failed.ts';

/** The format's version is part of the key: another open tab would block an upgrade of the database. */
const prefix = 'v1/';

interface FileRecord {
  readonly v: 1;
  readonly buf: ArrayBuffer;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
}

export class FileRepository {
  readonly #store: KeyValueStore;

  constructor(store: KeyValueStore) {
    this.#store = store;
  }

  /** The stored bytes; undefined if there are none. A damaged record counts as none and is deleted. */
  async read(sha256: string): Promise<ArrayBuffer | undefined> {
    return this.#bytesOf(sha256, await this.#readRecord(sha256));
  }

  /** The same for several, in their order. */
  async readMany(hashes: readonly string[]): Promise<readonly (ArrayBuffer | undefined)[]> {
    try {
      const records = await this.#store.getMany<Partial<FileRecord>>(hashes.map((hash) => prefix + hash));
      return await Promise.all(hashes.map((hash, i) => this.#bytesOf(hash, records[i])));
    } catch (error) {
      // One value that cannot be read fails the whole transaction.
      if (isValueGone(error)) return Promise.all(hashes.map((hash) => this.read(hash)));
      throw error;
    }
  }

  /** All or nothing. Throws `StorageFull`. */
  async write(files: readonly { readonly file: StoryFile; readonly bytes: ArrayBuffer }[]): Promise<void> {
    await this.#store.setMany(
      files.map(({ file: { sha256, mediaType }, bytes }) => {
        const record: FileRecord = { v: 1, buf: bytes, type: mediaType, bytes: bytes.byteLength, sha256 };
        return [prefix + sha256, record] as const;
      }),
    );
  }

  async delete(hashes: readonly string[]): Promise<void> {
    await this.#store.delete(hashes.map((hash) => prefix + hash));
  }

  /** The hashes of all stored files. Reads only keys. */
  async hashes(): Promise<ReadonlySet<string>> {
    const keys = await this.#store.keys();
    return new Set(keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)));
  }

  async #bytesOf(sha256: string, record: Partial<FileRecord> | undefined): Promise<ArrayBuffer | undefined> {
    if (record?.buf instanceof ArrayBuffer && record.buf.byteLength === record.bytes) return record.buf;
    if (record !== undefined) await this.delete([sha256]);
    return undefined;
  }

  /** An empty record if its bytes are gone. */
  async #readRecord(sha256: string): Promise<Partial<FileRecord> | undefined> {
    try {
      return await this.#store.get<Partial<FileRecord>>(prefix + sha256);
    } catch (error) {
      if (isValueGone(error)) return {};
      throw error;
    }
  }
}
