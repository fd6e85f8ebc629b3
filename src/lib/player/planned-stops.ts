/** Where the voice is to stop or go back before its sound ends. Of several stops the nearest counts. */
import type { PlaybackBuffer } from './playback-buffer.ts';

export type StopOwner = 'sleep-timer' | 'repeat';

export interface PlannedStop {
  /** Seconds on the story's timeline. */
  readonly position: number;
  /** The voice has come there, and is silent: it must be paused, or play from elsewhere. */
  onReached(): void;
}

/** The element may report a stop with a time that is this much before it, in seconds of the sound. */
const sameTimeSeconds = 0.2;

export class PlannedStops {
  readonly #stops = new Map<StopOwner, PlannedStop>();

  plan(owner: StopOwner, stop: PlannedStop | undefined): void {
    if (stop) this.#stops.set(owner, stop);
    else this.#stops.delete(owner);
  }

  /** When the element is to stop: at the first of them, or where the stretch is over, if that comes first. */
  timeIn(buffer: PlaybackBuffer): number | undefined {
    const times = [
      buffer.endsAt,
      ...[...this.#stops.values()].map(({ position }) => buffer.timeOf(position)),
    ];
    const known = times.filter((time) => time !== undefined);
    return known.length > 0 ? Math.min(...known) : undefined;
  }

  /** The one that has been reached at a position, if any; it no longer counts. */
  take(position: number): PlannedStop | undefined {
    const [first] = [...this.#stops].sort(([, one], [, other]) => one.position - other.position);
    if (!first || first[1].position > position + sameTimeSeconds) return undefined;
    this.#stops.delete(first[0]);
    return first[1];
  }
}
