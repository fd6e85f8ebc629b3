import type { NetworkProblem } from '../network-problem.ts';

/** Why the bytes of a resource cannot be had. */
export interface ResourceFailure {
  /** `missing`: the server has no such file. `damaged`: other bytes than the manifest says. */
  readonly kind: NetworkProblem | 'missing' | 'damaged';
  readonly detail: string;
}

/** Clips that follow each other, whose one resource could not be had; the voice leaves them out. */
export interface LostClips extends ResourceFailure {
  /** Indexes in the playing order. */
  readonly firstClip: number;
  readonly lastClip: number;
}
