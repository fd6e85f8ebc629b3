/** The voices cannot be brought here; whoever asked is told what to do. */
export class PackProblem extends Error {
  override readonly name = 'PackProblem';
}

const goesOn = 'Run the same command again: it goes on there.';

export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

export function diskFull(folder: string, megabytes: number): PackProblem {
  return new PackProblem(
    `The disk that holds ${folder} is full: ${megabytes} MB are needed there. Make room, or set XDG_CACHE_HOME to a folder on another disk. ${goesOn}`,
  );
}

export function brokeOff(what: string, why: unknown): PackProblem {
  return new PackProblem(`${what} (${reasonOf(why)}). ${goesOn}`);
}

/** "fetch failed" has what failed as its cause. */
function reasonOf(why: unknown): string {
  if (!(why instanceof Error)) return String(why);
  return why.cause instanceof Error && why.cause.message !== '' ? why.cause.message : why.message;
}
