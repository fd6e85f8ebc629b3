/**
 * Gives the player and the page the bytes of a story's files: from the device if they are there, else from the source.
 * A file of a downloaded story that is missing or damaged is fetched and stored again, and the download is checked.
 */
import type { ResourceFailure } from '#lib/core/playback/resource-failure.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { isStoryFile, type StoryFile } from '#lib/core/publication/publication.ts';
import type { Resource } from '#lib/core/publication/resource.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { FileRepository } from '#lib/storage/file-repository.ts';
import { lastChanceMs, storeTimeoutMs } from '#lib/core/timeouts.ts';
import type { DownloadSource } from '../downloads/download-source.ts';
import { untilAborted, within, type Wait } from '../waiting.ts';
import type { StoredFiles } from './stored-files.ts';

/** What the downloads need to know about reading. */
export interface DownloadWatch {
  /** Whether the story is downloaded, complete or damaged. Resolves once the stored records have been read. */
  isDownloaded(id: PublicationId): Promise<boolean>;
  /** A file of it was missing: it has been fetched again, or could not be. */
  checkAgain(id: PublicationId): void;
}

export interface ResourceReaderPorts {
  readonly stored: StoredFiles;
  readonly files: FileRepository;
  readonly source: Pick<DownloadSource, 'fetchFile'>;
  readonly downloads: DownloadWatch;
  readonly wait: Wait;
}

export class ResourceReader {
  readonly #ports: ResourceReaderPorts;
  #expected = new Map<string, Promise<Result<ArrayBuffer, ResourceFailure>>>();

  constructor(ports: ResourceReaderPorts) {
    this.#ports = ports;
  }

  /** Starts reading files that will be requested in a moment, instead of those that were expected before. */
  expect(story: { readonly id: PublicationId }, resources: readonly Resource[]): void {
    const files = resources.filter(isStoryFile);
    this.#expected = new Map(files.map((file) => [file.sha256, this.#read(story, file)]));
  }

  /** Rejects only when `signal` aborts. Calls `onProgress` whenever bytes arrive or another source is tried. */
  async read(
    story: { readonly id: PublicationId },
    file: Resource,
    signal?: AbortSignal,
    onProgress?: () => void,
  ): Promise<Result<ArrayBuffer, ResourceFailure>> {
    if (!isStoryFile(file))
      return err({ kind: 'damaged', detail: `${file.href}: its size and hash are not known` });
    const expected = this.#expected.get(file.sha256);
    this.#expected.delete(file.sha256);
    const early = expected && (await (signal ? untilAborted(expected, signal) : expected));
    return early?.ok ? early : this.#read(story, file, signal, onProgress);
  }

  async #read(
    { id }: { readonly id: PublicationId },
    file: StoryFile,
    signal?: AbortSignal,
    onProgress?: () => void,
  ): Promise<Result<ArrayBuffer, ResourceFailure>> {
    // If the store fails, the network may still have the file.
    const reading = this.#ports.stored.read(file).catch(() => undefined);
    const stored = await this.#soon(reading, storeTimeoutMs, signal);
    if (stored) return ok(stored);
    const fetched = await this.#ports.source.fetchFile(id, file, signal, onProgress);
    onProgress?.();
    const late = fetched.ok ? undefined : await this.#soon(reading, lastChanceMs, signal);
    if (late) return ok(late);
    void this.#repair(id, file, fetched);
    return fetched;
  }

  /** Not awaited: the player has its bytes, and a store that hangs must not delay it. */
  async #repair(
    id: PublicationId,
    file: StoryFile,
    fetched: Result<ArrayBuffer, ResourceFailure>,
  ): Promise<void> {
    const { downloads, files } = this.#ports;
    if (!(await downloads.isDownloaded(id))) return;
    if (fetched.ok) await files.write([{ file, bytes: fetched.value }]).catch(() => undefined);
    downloads.checkAgain(id);
  }

  #soon<T>(reading: Promise<T>, ms: number, signal: AbortSignal | undefined): Promise<T | undefined> {
    const soon = within(reading, ms, this.#ports.wait);
    return signal ? untilAborted(soon, signal) : soon;
  }
}
