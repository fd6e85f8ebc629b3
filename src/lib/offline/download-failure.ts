/** Turns what went wrong into the failure that a download's state holds. */
import type { DownloadFailure } from '#lib/core/library/download-state.ts';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import { StorageFailed, StorageFull } from '#lib/storage/storage-failed.ts';

/** For what was thrown: the storage failed, or there is a bug. */
export function failureOf(error: unknown): DownloadFailure {
  if (error instanceof StorageFull) return { kind: 'full' };
  return error instanceof StorageFailed ? { kind: 'storage' } : { kind: 'unexpected', detail: String(error) };
}

export function failureOfProblem(problem: StoryProblem): DownloadFailure {
  if (problem.kind === 'absent') return { kind: 'missing' };
  if (problem.kind !== 'broken') return { kind: problem.kind };
  return { kind: 'broken', detail: `${problem.file}, ${problem.where}: ${problem.problem}` };
}

/** For work that can be left out where the storage fails; a bug is thrown again. */
export function ignoreStorage(error: unknown): void {
  if (!(error instanceof StorageFailed)) throw error;
}
