/** What the listener asked to keep, in memory and in the store; and the files that no record needs any longer. */
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { StoryFile } from '#lib/core/publication/publication.ts';
import type { FileRepository } from '#lib/storage/file-repository.ts';
import type { DownloadRecord, StoryRepository } from '#lib/storage/story-repository.ts';
import { readPublication } from './read-story.ts';

export class DownloadRecords {
  readonly #stories: StoryRepository;
  readonly #files: FileRepository;
  readonly #records = new Map<PublicationId, DownloadRecord>();

  constructor(stories: StoryRepository, files: FileRepository) {
    this.#stories = stories;
    this.#files = files;
  }

  of(id: PublicationId): DownloadRecord | undefined {
    return this.#records.get(id);
  }

  async read(): Promise<readonly DownloadRecord[]> {
    const records = await this.#stories.downloads();
    for (const record of records) this.#records.set(record.id, record);
    return records;
  }

  /**
   * In memory at once, for the store may take its time and whoever comes next goes on from it; taken back where the
   * store refuses. What is written later is later in the store, too.
   */
  async save(record: DownloadRecord): Promise<void> {
    const before = this.#records.get(record.id);
    this.#records.set(record.id, record);
    try {
      await this.#stories.saveDownload(record);
    } catch (error) {
      if (this.#records.get(record.id) === record) this.#restore(record.id, before);
      throw error;
    }
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
    if (record) await this.deleteUnused(record);
  }

  #restore(id: PublicationId, record: DownloadRecord | undefined): void {
    if (record) this.#records.set(id, record);
    else this.#records.delete(id);
  }

  /** Deletes the files of an earlier record that no story needs now. */
  async deleteUnused(earlier: DownloadRecord): Promise<void> {
    const used = new Set([...this.#records.values()].flatMap(filesOf).map(({ sha256 }) => sha256));
    const unused = filesOf(earlier).filter(({ sha256 }) => !used.has(sha256));
    await this.#files.delete(unused.map(({ sha256 }) => sha256));
  }
}

/** Every file of what is kept and of what is on its way; the same bytes stand once. */
export function filesOf({ id, manifest, nextManifest }: DownloadRecord): readonly StoryFile[] {
  const files = [manifest, nextManifest].flatMap((source) => {
    const publication = source === undefined ? undefined : readPublication(source, id);
    return publication?.ok ? publication.value.files : [];
  });
  return [...new Map(files.map((file) => [file.sha256, file])).values()];
}
