import type { NetworkProblem } from '../network-problem.ts';

/** Why a file cannot be read. */
export interface ResourceFailure {
  /** `missing`: the server has no such file. `damaged`: other bytes than expected, or too many. */
  readonly kind: NetworkProblem | 'missing' | 'damaged';
  readonly detail: string;
}

/** Clips that follow each other in one resource that could not be read; the voice skips them. */
export interface LostClips extends ResourceFailure {
  /** Indexes in the playing order. */
  readonly firstClip: number;
  readonly lastClip: number;
}
