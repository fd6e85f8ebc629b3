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
  return new PackProblem(`${what} (${why instanceof Error ? why.message : String(why)}). ${goesOn}`);
}
