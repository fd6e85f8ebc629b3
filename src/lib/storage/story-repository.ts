/** What is kept of stories besides their files: the catalogue, and what was downloaded with its manifest. */
import * as v from 'valibot';
import { readStoredPages, writeStoredPages } from '#lib/core/library/stored-catalogue.ts';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import type { KeyValueStore } from './key-value-store.ts';
import { isValueGone } from './storage-failed.ts';

const prefix = 'v1/';
const catalogueKey = `${prefix}catalogue`;
const withdrawnKey = `${prefix}withdrawn`;
const downloadPrefix = `${prefix}download/`;

/** A story that the listener asked to keep. */
export interface DownloadRecord {
  readonly id: PublicationId;
  /** The manifest that is being or was downloaded, as text. */
  readonly manifest: string;
  /** That of a newer version that was seen or is being downloaded; the old one plays until the new one is complete. */
  readonly nextManifest?: string;
  /** Milliseconds since the epoch when every byte was last read back right; absent while it is not whole. */
  readonly checkedAtMs?: number;
  /** It was asked for and is on its way: where that is cut off, it goes on by itself. */
  readonly isWanted?: boolean;
}

export interface StoredDownloads {
  readonly records: readonly DownloadRecord[];
  /** Stories whose record cannot be read. */
  readonly broken: readonly PublicationId[];
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

  /** Stories that were downloaded and were not in the catalogue when it was last read to its end. */
  async withdrawn(): Promise<readonly PublicationId[]> {
    const read = v.safeParse(v.array(v.string()), await this.#store.get<unknown>(withdrawnKey));
    return read.success ? read.output.flatMap((id) => asId<PublicationId>(id) ?? []) : [];
  }

  /** Without `withdrawn` those that are known stay. */
  saveCatalogue(pages: readonly string[], withdrawn?: readonly PublicationId[]): Promise<void> {
    return this.#store.setMany([
      [catalogueKey, writeStoredPages(pages)],
      ...(withdrawn ? [[withdrawnKey, withdrawn] as const] : []),
    ]);
  }

  /** Undefined where there is none, or it is not what it should be. */
  async download(id: PublicationId): Promise<DownloadRecord | undefined> {
    return readRecord(id, await this.#value(id));
  }

  saveDownload(record: DownloadRecord): Promise<void> {
    return this.#store.set(downloadPrefix + record.id, record);
  }

  async deleteDownload(id: PublicationId): Promise<void> {
    await this.#store.delete([downloadPrefix + id]);
  }

  async downloads(): Promise<readonly DownloadRecord[]> {
    return (await this.allDownloads()).records;
  }

  /** Each is read by itself: one that is not what it should be takes nothing away from the others. */
  async allDownloads(): Promise<StoredDownloads> {
    const keys = (await this.#store.keys()).filter((key) => key.startsWith(downloadPrefix));
    const ids = keys.flatMap((key) => asId<PublicationId>(key.slice(downloadPrefix.length)) ?? []);
    const values = await Promise.all(ids.map((id) => this.#value(id)));
    const read = ids.map((id, i) => readRecord(id, values[i]) ?? id);
    return {
      records: read.filter((one) => typeof one !== 'string'),
      broken: read.filter((one, i) => typeof one === 'string' && values[i] !== undefined) as PublicationId[],
    };
  }

  async #value(id: PublicationId): Promise<unknown> {
    try {
      return await this.#store.get<unknown>(downloadPrefix + id);
    } catch (error) {
      if (isValueGone(error)) return null;
      throw error;
    }
  }
}

const recordSchema = v.object({
  id: v.string(),
  manifest: v.string(),
  nextManifest: v.exactOptional(v.string()),
  checkedAtMs: v.exactOptional(v.number()),
  isWanted: v.exactOptional(v.boolean()),
});

function readRecord(id: PublicationId, value: unknown): DownloadRecord | undefined {
  const read = v.safeParse(recordSchema, value);
  return read.success && read.output.id === id ? { ...read.output, id } : undefined;
}
