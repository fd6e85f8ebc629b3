/** Why a download failed, in the words of its state. */
import type { DownloadFailure } from '#lib/core/library/download-state.ts';
import type { StoryProblem } from '#lib/core/publication/story.ts';
import { StorageFailed, StorageFull } from '#lib/storage/storage-failed.ts';

/** Of what was thrown: a storage that fails, or a mistake of ours. */
export function failureOf(error: unknown): DownloadFailure {
  if (error instanceof StorageFull) return { kind: 'full' };
  return error instanceof StorageFailed ? { kind: 'storage' } : { kind: 'unexpected', detail: String(error) };
}

export function failureOfProblem(problem: StoryProblem): DownloadFailure {
  if (problem.kind === 'absent') return { kind: 'missing' };
  if (problem.kind !== 'broken') return { kind: problem.kind };
  return { kind: 'broken', detail: `${problem.file}, ${problem.where}: ${problem.problem}` };
}

/** For what can be left out where the storage fails; a mistake of ours is thrown on. */
export function ignoreStorage(error: unknown): void {
  if (!(error instanceof StorageFailed)) throw error;
}
