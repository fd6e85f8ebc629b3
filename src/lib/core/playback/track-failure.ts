/** Why a track's bytes cannot be had. */
export interface TrackFailure {
  /** `unreachable`: no signal or no answer. `missing`: the server has no such file. `damaged`: other bytes than the manifest says. */
  readonly kind: 'unreachable' | 'missing' | 'damaged';
  readonly detail: string;
}
