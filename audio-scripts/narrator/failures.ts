/** Failures that are not the script's fault, in plain words. */
import { AuthorProblem } from './common/author-problem.ts';
import { NarratorFault } from './common/narrator-fault.ts';

const untouched = 'The published story is as it was.';

/** Undefined for an unexpected error. */
export function explain(error: unknown, signal: AbortSignal): string | undefined {
  if (signal.aborted && error === signal.reason)
    return `Stopped. ${untouched} What was rendered is kept: the same command goes on there.`;
  if (error instanceof AuthorProblem || error instanceof NarratorFault)
    return `${error.message}\n${untouched}`;
  if (!isSystemError(error)) return undefined;
  const where = error.path === undefined ? '' : ` (${error.path})`;
  if (error.code === 'ENOSPC' || error.code === 'EFBIG' || error.code === 'EDQUOT')
    return `The disk is full${where}. ${untouched} Make room, 10 MB for each minute of speech, and start again.`;
  if (error.code === 'EADDRINUSE')
    return 'That port is taken. Choose another, as in PORT=5000, or leave PORT out.';
  if (error.syscall === 'listen')
    return `That port cannot be used (${error.code ?? error.message}). Choose another, as in PORT=5000, or leave PORT out.`;
  return error.path === undefined
    ? undefined
    : `${error.path} cannot be used: ${error.message}. ${untouched}`;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
