import type { NetworkProblem } from '../network-problem.ts';

/** Why a track's bytes cannot be had. */
export interface ResourceFailure {
  /** `missing`: the server has no such file. `damaged`: other bytes than the manifest says. */
  readonly kind: NetworkProblem | 'missing' | 'damaged';
  readonly detail: string;
}

/** A track that could not be had, which the voice leaves out. */
export interface LostClip extends ResourceFailure {
  /** Index in the reading order. */
  readonly clipIndex: number;
}
