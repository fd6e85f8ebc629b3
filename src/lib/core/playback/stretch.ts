/**
 * A stretch: tracks joined into the one resource that a media element plays. It knows which moment of the
 * resource is which position of the story; the bytes are the player's. Tracks stand in reading order; one that could
 * not be had is left out, so neighbours need not be consecutive. All sound comes one codec delay later than the
 * resource's frames, whether the element plays from 0 or from a seek.
 */
import { codecDelaySeconds } from '../mp3/track-format.ts';
import type { Timeline } from './timeline.ts';

export class Stretch {
  readonly clipIndexes: readonly number[];
  readonly durationSeconds: number;
  readonly #timeline: Timeline;
  /** Where the sound of each track starts in the resource. */
  readonly #times: readonly number[];

  constructor(timeline: Timeline, clipIndexes: readonly number[]) {
    this.#timeline = timeline;
    this.clipIndexes = clipIndexes;
    // In whole milliseconds, as the timeline: a sum of fractions would miss its own borders.
    let ms = 0;
    this.#times = clipIndexes.map((index) => {
      const startMs = ms;
      ms += Math.round(timeline.durationOf(index) * 1000);
      return Math.round(startMs + codecDelaySeconds * 1000) / 1000;
    });
    this.durationSeconds = ms / 1000;
  }

  get lastClip(): number {
    return this.clipIndexes.at(-1) ?? -1;
  }

  /** Seconds into the resource, or undefined where the track of that position is not in it. */
  timeOf(position: number): number | undefined {
    const track = this.#timeline.clipAt(position);
    const time = this.#times[this.clipIndexes.indexOf(track)];
    return time === undefined ? undefined : time + (position - this.#timeline.startOf(track));
  }

  /** Where the first track after a position that was left out starts; the end where there is none. */
  timeAfter(position: number): number {
    const at = this.clipIndexes.findIndex((index) => this.#timeline.startOf(index) >= position);
    return this.#times[at] ?? this.durationSeconds;
  }

  /** Position in the story of a moment in the resource; clamped to the stretch. */
  positionAt(elementTime: number): number {
    // An element that seeks cuts the time off at whole microseconds: the start of a track must not fall to the one before.
    const time = Math.round(elementTime * 10_000) / 10_000;
    const at = Math.max(
      this.#times.findLastIndex((start) => start <= time),
      0,
    );
    const track = this.clipIndexes[at];
    if (track === undefined) return 0;
    const seconds = Math.max(time - (this.#times[at] ?? 0), 0);
    return this.#timeline.startOf(track) + Math.min(seconds, this.#timeline.durationOf(track));
  }
}
