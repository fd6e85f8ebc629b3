/** What is stored of stories besides their files: the catalogue, and a record with the manifest of each download. */
import * as v from 'valibot';
import { readStoredPages, writeStoredPages } from '#lib/core/library/stored-catalogue.ts';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import type { KeyValueStore } from './key-value-store.ts';
import { isValueGone } from './storage-failed.ts';

const prefix = 'v1/';
const catalogueKey = `${prefix}catalogue`;
const withdrawnKey = `${prefix}withdrawn`;
const downloadPrefix = `${prefix}download/`;

/** A story that the listener wants on the device. */
export interface DownloadRecord {
  readonly id: PublicationId;
  /** The manifest that is being or was downloaded, as text. */
  readonly manifest: string;
  /** The manifest of a newer version that was found or is being downloaded; the old one plays until it is complete. */
  readonly nextManifest?: string;
  /** When every byte was last read back and matched, in milliseconds since the epoch; absent while it is incomplete. */
  readonly checkedAtMs?: number;
  /** The download was requested and is not complete: if it is interrupted, it continues by itself. */
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

  /** The text of each page; empty if no catalogue is stored or it cannot be read. */
  async catalogue(): Promise<readonly string[]> {
    return readStoredPages(await this.#store.get<unknown>(catalogueKey));
  }

  /** Downloaded stories that were not in the catalogue when it was last read completely. */
  async withdrawn(): Promise<readonly PublicationId[]> {
    const read = v.safeParse(v.array(v.string()), await this.#store.get<unknown>(withdrawnKey));
    return read.success ? read.output.flatMap((id) => asId<PublicationId>(id) ?? []) : [];
  }

  /** Without `withdrawn` the stored list of withdrawn stories stays as it is. */
  saveCatalogue(pages: readonly string[], withdrawn?: readonly PublicationId[]): Promise<void> {
    return this.#store.setMany([
      [catalogueKey, writeStoredPages(pages)],
      ...(withdrawn ? [[withdrawnKey, withdrawn] as const] : []),
    ]);
  }

  /** Undefined if there is none, or it cannot be read. */
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

  /** Each record is read by itself, so that a damaged one does not affect the others. */
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
