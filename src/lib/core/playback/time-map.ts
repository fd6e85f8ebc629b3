/**
 * Maps times in a sound to positions on the timeline, clip by clip. The clips are in playing order; some may be missing.
 * If the sound has something between two clips, the position stays at the end of the first while that is heard.
 */
import { lastAtMost } from '../sorted.ts';
import type { Timeline } from './timeline.ts';

export interface MappedClip {
  /** Index in the playing order. */
  readonly index: number;
  /** Seconds into the sound at which the clip begins. */
  readonly time: number;
}

/** Times of a story are whole milliseconds. */
const leastSeconds = 0.001;

export class TimeMap {
  readonly #timeline: Timeline;
  readonly #indexes: readonly number[];
  readonly #times: readonly number[];

  /** `clips`: at least one, in ascending order of index and of time. */
  constructor(timeline: Timeline, clips: readonly MappedClip[]) {
    this.#timeline = timeline;
    this.#indexes = clips.map(({ index }) => index);
    this.#times = clips.map(({ time }) => Math.round(time * 1000) / 1000);
  }

  get clipIndexes(): readonly number[] {
    return this.#indexes;
  }

  get lastClip(): number {
    return this.#indexes.at(-1) ?? -1;
  }

  /** Where the last clip ends in the sound. */
  get endTime(): number {
    return (this.#times.at(-1) ?? 0) + this.#timeline.durationOf(this.lastClip);
  }

  /** Seconds into the sound; undefined if it does not contain the clip at that position. */
  timeOf(position: number): number | undefined {
    const clip = this.#timeline.clipAt(position);
    const at = this.#lastAtMost(this.#indexes, clip);
    const time = this.#indexes[at] === clip ? this.#times[at] : undefined;
    return time === undefined ? undefined : time + (position - this.#timeline.startOf(clip));
  }

  /** When the first clip begins that starts at or after a position; the end of the last clip if there is none. */
  timeAfter(position: number): number {
    const at = this.#indexes.findIndex((index) => this.#timeline.startOf(index) >= position);
    return this.#times[at] ?? this.endTime;
  }

  /** The position on the timeline at a time in the sound. It is always within one of the clips. */
  positionAt(elementTime: number): number {
    // After a seek the element's time is rounded down to whole microseconds, which must not lead to the clip before.
    const time = Math.round(elementTime * 10_000) / 10_000;
    const at = Math.max(this.#lastAtMost(this.#times, time), 0);
    const clip = this.#indexes[at];
    if (clip === undefined) return 0;
    const seconds = Math.max(time - (this.#times[at] ?? 0), 0);
    const duration = this.#timeline.durationOf(clip);
    // The very end would be the start of the next clip.
    return this.#timeline.startOf(clip) + (seconds > duration ? duration - leastSeconds : seconds);
  }

  #lastAtMost(numbers: readonly number[], limit: number): number {
    return lastAtMost(numbers, limit, numbers.length - 1);
  }
}
