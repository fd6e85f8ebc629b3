/**
 * Where the player gets a track's bytes from. It does not know whether they are stored on the phone or fetched;
 * what it is given has been checked against the track's hash.
 */
import type { Publication, Track } from '../publication/publication.ts';
import type { Result } from '../result.ts';

export interface TrackSource {
  /** The bytes of one track, whose SHA-256 was checked. Rejects only when `signal` aborts. */
  read(
    publication: Publication,
    track: Track,
    signal: AbortSignal,
  ): Promise<Result<ArrayBuffer, TrackFailure>>;
}

export interface TrackFailure {
  /** `unreachable`: no signal or no answer. `missing`: the server has no such file. `damaged`: other bytes than the manifest says. */
  readonly kind: 'unreachable' | 'missing' | 'damaged';
  readonly detail: string;
}
