/** What went wrong that is no fault of the script, in plain words. */
import { AuthorProblem } from './author-problem.ts';

const untouched = 'The published story is as it was.';

/** Undefined for what nobody has foreseen. */
export function explain(error: unknown, signal: AbortSignal): string | undefined {
  if (signal.aborted && error === signal.reason)
    return `Stopped. ${untouched} What was rendered is kept: the same command goes on there.`;
  if (error instanceof AuthorProblem) return `${error.message}\n${untouched}`;
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
    return `The disk is full. ${untouched} Make room (what is rendered needs 0.5 MB a minute) and start again.`;
  return undefined;
}
