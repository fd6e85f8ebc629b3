/**
 * The player's source of tracks: the phone first, then the network. A track of a downloaded story that is gone or
 * wrong is fetched again and put back; where that fails, the download is told.
 */
import type { TrackFailure } from '#lib/core/playback/track-failure.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Publication, Track } from '#lib/core/publication/publication.ts';
import { ok, type Result } from '#lib/core/result.ts';
import type { FileRepository } from '#lib/storage/file-repository.ts';
import type { StoryFiles } from './story-files.ts';

/** What a download wants to know of reading. */
export interface DownloadWatch {
  /** The story is kept on the phone, whole or damaged. */
  isKept(id: PublicationId): boolean;
  /** A file of it is not there, and could not be had. */
  reportDamage(id: PublicationId): void;
}

export class StoredTrackSource {
  readonly #storyFiles: StoryFiles;
  readonly #files: FileRepository;
  readonly #downloads: DownloadWatch;

  constructor(storyFiles: StoryFiles, files: FileRepository, downloads: DownloadWatch) {
    this.#storyFiles = storyFiles;
    this.#files = files;
    this.#downloads = downloads;
  }

  /** Rejects only when `signal` aborts. */
  async read(
    { id }: Publication,
    track: Track,
    signal: AbortSignal,
  ): Promise<Result<ArrayBuffer, TrackFailure>> {
    // A store that fails is no reason for silence while there is a network.
    const stored = await this.#storyFiles.stored(track).catch(() => undefined);
    signal.throwIfAborted();
    if (stored) return ok(stored);
    const fetched = await this.#storyFiles.fetch(id, track, signal);
    if (this.#downloads.isKept(id)) {
      if (fetched.ok) await this.#files.write([{ file: track, bytes: fetched.value }]).catch(() => undefined);
      else this.#downloads.reportDamage(id);
    }
    return fetched;
  }
}
