/** The records of downloads, in memory and in the store, and the deletion of files that no record needs. */
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Publication, StoryFile } from '#lib/core/publication/publication.ts';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import type { Result } from '#lib/core/result.ts';
import type { FileRepository } from '#lib/storage/file-repository.ts';
import type { DownloadRecord, StoredDownloads, StoryRepository } from '#lib/storage/story-repository.ts';
import type { VersionReader } from './download-source.ts';

export class DownloadRecords {
  readonly #stories: StoryRepository;
  readonly #files: FileRepository;
  readonly #source: VersionReader;
  readonly #records = new Map<PublicationId, DownloadRecord>();
  /**
   * Records that were replaced since the start. Their versions may still be open, so their files are deleted with the
   * story or at the next start.
   */
  readonly #replaced = new Map<PublicationId, readonly DownloadRecord[]>();

  constructor(stories: StoryRepository, files: FileRepository, source: VersionReader) {
    this.#stories = stories;
    this.#files = files;
    this.#source = source;
  }

  of(id: PublicationId): DownloadRecord | undefined {
    return this.#records.get(id);
  }

  async read(): Promise<StoredDownloads> {
    const stored = await this.#stories.allDownloads();
    for (const record of stored.records) this.#records.set(record.id, record);
    return stored;
  }

  /** Reads the record again: another tab may have changed it, or the browser deleted it. */
  async readAgain(id: PublicationId): Promise<DownloadRecord | undefined> {
    const before = this.#records.get(id);
    const record = await this.#stories.download(id);
    // A record that was saved here in the meantime is newer.
    if (this.#records.get(id) === before) this.#restore(id, record);
    return this.#records.get(id);
  }

  all(): readonly DownloadRecord[] {
    return [...this.#records.values()];
  }

  ids(): readonly PublicationId[] {
    return [...this.#records.keys()];
  }

  /**
   * Takes effect in memory at once: the store may be slow, and the next caller must see the new record. Undone if the
   * store refuses it. Writes reach the store in the order of the calls.
   */
  async save(record: DownloadRecord): Promise<void> {
    const before = this.#records.get(record.id);
    this.#records.set(record.id, record);
    if (before && !isSameRevision(before, record))
      this.#replaced.set(record.id, [...this.#replacedOf(record.id), before]);
    try {
      await this.#stories.saveDownload(record);
    } catch (error) {
      if (this.#records.get(record.id) === record) this.#restore(record.id, before);
      throw error;
    }
  }

  /** The download no longer continues by itself after a reload. */
  async rest(id: PublicationId): Promise<void> {
    const record = this.#records.get(id);
    if (record?.isWanted) await this.save({ ...record, isWanted: false });
  }

  async delete(id: PublicationId): Promise<void> {
    const record = this.#records.get(id);
    this.#records.delete(id);
    try {
      await this.#stories.deleteDownload(id);
    } catch (error) {
      if (!this.#records.has(id)) this.#restore(id, record);
      throw error;
    }
    const gone = [...this.#replacedOf(id), ...(record ? [record] : [])].flatMap((one) =>
      filesOf(this.#source, one),
    );
    this.#replaced.delete(id);
    const used = this.#hashesOf(this.all());
    await this.#files.delete(gone.map(({ sha256 }) => sha256).filter((hash) => !used.has(hash)));
  }

  /** Deletes all files that no story needs. Only at the start: later an older version of a story may be open. */
  async deleteUnneeded(): Promise<void> {
    const stored = await this.#files.hashes();
    // In this order: another page writes a download's record before its first file.
    const { records, broken } = await this.#stories.allDownloads();
    if (broken.length > 0 || !records.every((record) => isReadable(this.#source, record))) return;
    const used = this.#hashesOf(records);
    await this.#files.delete([...stored].filter((hash) => !used.has(hash)));
  }

  #hashesOf(records: readonly DownloadRecord[]): ReadonlySet<string> {
    const files = records.flatMap((record) => filesOf(this.#source, record));
    return new Set(files.map(({ sha256 }) => sha256));
  }

  #restore(id: PublicationId, record: DownloadRecord | undefined): void {
    if (record) this.#records.set(id, record);
    else this.#records.delete(id);
  }

  #replacedOf(id: PublicationId): readonly DownloadRecord[] {
    return this.#replaced.get(id) ?? [];
  }
}

/** All files of the stored version and of the one being downloaded; equal files are listed once. */
export function filesOf(source: VersionReader, record: DownloadRecord): readonly StoryFile[] {
  const files = publicationsOf(source, record).flatMap((publication) =>
    publication.ok ? publication.value.files : [],
  );
  return [...new Map(files.map((file) => [file.sha256, file])).values()];
}

/** If a version cannot be read, it is not known which files its story needs. */
function isReadable(source: VersionReader, record: DownloadRecord): boolean {
  return publicationsOf(source, record).every(({ ok }) => ok);
}

function isSameRevision(one: DownloadRecord, other: DownloadRecord): boolean {
  return one.manifest === other.manifest && one.nextManifest === other.nextManifest;
}

function publicationsOf(
  source: VersionReader,
  { id, manifest, nextManifest }: DownloadRecord,
): readonly Result<Publication, StoryProblem>[] {
  return [manifest, nextManifest].flatMap((version) =>
    version === undefined ? [] : [source.readVersion(id, version)],
  );
}
