/** Converts errors to the failure in a download's state. */
import type { DownloadFailure, FailedFile } from '#lib/core/library/download-state.ts';
import type { ResourceFailure } from '#lib/core/playback/resource-failure.ts';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import { StorageFailed, StorageFull } from '#lib/storage/storage-failed.ts';

/** For exceptions: the storage failed, or there is a bug. */
export function failureOf(error: unknown): DownloadFailure {
  if (error instanceof StorageFull) return { kind: 'full' };
  return error instanceof StorageFailed ? { kind: 'storage' } : { kind: 'unexpected', detail: String(error) };
}

export function failureOfFile(file: FailedFile, { kind }: ResourceFailure): DownloadFailure {
  if (kind === 'missing') return { kind, file };
  return kind === 'damaged' ? { kind: 'wrong-bytes', file } : { kind };
}

export function failureOfProblem(problem: StoryProblem): DownloadFailure {
  if (problem.kind === 'absent') return { kind: 'missing' };
  if (problem.kind !== 'broken') return { kind: problem.kind };
  return { kind: 'broken', detail: `${problem.file}, ${problem.where}: ${problem.problem}` };
}

/** For work that may be skipped if the storage fails. Other exceptions are thrown again. */
export function ignoreStorage(error: unknown): void {
  if (!(error instanceof StorageFailed)) throw error;
}
