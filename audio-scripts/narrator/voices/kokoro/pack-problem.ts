/** The voices cannot be added; the message says what to do. */
export class PackProblem extends Error {
  override readonly name = 'PackProblem';
}

const retryAdvice = 'Run the same command again: it continues there.';

export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

export function diskFull(folder: string, megabytes: number): PackProblem {
  return new PackProblem(
    `The disk that holds ${folder} is full: ${megabytes} MB are needed there. Free some space, or set XDG_CACHE_HOME to a folder on another disk. ${retryAdvice}`,
  );
}

export function interrupted(what: string, why: unknown): PackProblem {
  return new PackProblem(`${what} (${reasonOf(why)}). ${retryAdvice}`);
}

/** fetch puts the real reason into the cause of its "fetch failed" error. */
function reasonOf(why: unknown): string {
  if (!(why instanceof Error)) return String(why);
  return why.cause instanceof Error && why.cause.message !== '' ? why.cause.message : why.message;
}
