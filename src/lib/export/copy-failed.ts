import type { CopyProblem } from '#lib/core/export/copy-problem.ts';

export class CopyFailed extends Error {
  override readonly name = 'CopyFailed';
  readonly problem: CopyProblem;

  constructor(problem: CopyProblem, cause?: unknown) {
    super(problem.kind, { cause });
    this.problem = problem;
  }
}
