/** What is kept of stories besides their files: the catalogue, and what was downloaded with its manifest. */
import { readStoredPages, writeStoredPages } from '#lib/core/library/stored-catalogue.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { KeyValueStore } from './key-value-store.ts';

const prefix = 'v1/';
const catalogueKey = `${prefix}catalogue`;
const downloadPrefix = `${prefix}download/`;

/** A story that the listener asked to keep. */
export interface DownloadRecord {
  readonly id: PublicationId;
  /** The manifest that is being or was downloaded, as text. */
  readonly manifest: string;
  /** That of a newer telling that was seen, or is on its way; the old one plays until all of it is there. */
  readonly nextManifest?: string;
  /** Milliseconds since the epoch when every byte was last read back right; absent while it is not whole. */
  readonly checkedAtMs?: number;
  /** It was asked for and is on its way: where that is cut off, it goes on by itself. */
  readonly isWanted?: boolean;
}

export class StoryRepository {
  readonly #store: KeyValueStore;

  constructor(store: KeyValueStore) {
    this.#store = store;
  }

  /** The text of each page; none where no catalogue was kept, or something else stands in its place. */
  async catalogue(): Promise<readonly string[]> {
    return readStoredPages(await this.#store.get<unknown>(catalogueKey));
  }

  saveCatalogue(pages: readonly string[]): Promise<void> {
    return this.#store.set(catalogueKey, writeStoredPages(pages));
  }

  download(id: PublicationId): Promise<DownloadRecord | undefined> {
    return this.#store.get<DownloadRecord>(downloadPrefix + id);
  }

  saveDownload(record: DownloadRecord): Promise<void> {
    return this.#store.set(downloadPrefix + record.id, record);
  }

  async deleteDownload(id: PublicationId): Promise<void> {
    await this.#store.delete([downloadPrefix + id]);
  }

  async downloads(): Promise<readonly DownloadRecord[]> {
    const keys = (await this.#store.keys()).filter((key) => key.startsWith(downloadPrefix));
    const records = await Promise.all(keys.map((key) => this.#store.get<DownloadRecord>(key)));
    return records.filter((record) => record !== undefined);
  }
}
