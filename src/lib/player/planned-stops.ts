/** Where the voice is to stop or go back before its sound ends. Of several stops the nearest counts. */
import type { PlaybackBuffer } from './playback-buffer.ts';

export type StopOwner = 'sleep-timer' | 'repeat' | 'rehearsal';

/** Of several stops at one place, the first of these counts. */
const order: readonly StopOwner[] = ['sleep-timer', 'repeat', 'rehearsal'];

export interface PlannedStop {
  /** Seconds on the story's timeline. */
  readonly position: number;
  /** Where the voice will go on, if that is known: the sound is made ready before. */
  readonly goesOnAt?: number;
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
    const owner = this.#first();
    const stop = owner && this.#stops.get(owner);
    if (!stop || stop.position > position + sameTimeSeconds) return undefined;
    this.#stops.delete(owner);
    return stop;
  }

  /** Where the voice goes on after the stretch in the element, if it goes back before that is over. */
  goesOnAt(buffer: PlaybackBuffer): number | undefined {
    const owner = this.#first();
    const stop = owner && this.#stops.get(owner);
    return stop && buffer.timeOf(stop.position) !== undefined ? stop.goesOnAt : undefined;
  }

  #first(): StopOwner | undefined {
    const at = (owner: StopOwner) => this.#stops.get(owner)?.position ?? Infinity;
    return order
      .filter((owner) => this.#stops.has(owner))
      .reduce<StopOwner | undefined>((one, other) => (one && at(one) <= at(other) ? one : other), undefined);
  }
}
