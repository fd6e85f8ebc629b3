/** The part of the interface between the screens and the app that concerns copies of books for other apps. */
import type { CopyFormat } from '#lib/core/export/copy-format.ts';
import type { CopyProblem, CopyProgress } from '#lib/core/export/copy-problem.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';
import type { Result } from '#lib/core/result.ts';

export interface Copies {
  /** Resolves with undefined once `signal` has aborted: nothing is left of the copy then. */
  make(
    wanted: WantedCopy,
    onProgress: (progress: CopyProgress) => void,
    signal: AbortSignal,
  ): Promise<Result<Blob | undefined, CopyProblem> | undefined>;
}

export interface WantedCopy {
  readonly id: PublicationId;
  readonly format: CopyFormat;
  /** Its text is taken from here where the story is not on the device. */
  readonly story?: Story;
  /** Where it is written; without it the copy is returned. */
  readonly to?: FileSystemFileHandle;
}
