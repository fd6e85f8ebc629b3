/**
 * Maps times in a sound to positions on the timeline, piece by piece. The clips are in playing order; some may be missing,
 * and of a clip some parts may be left out. If the sound has something between two clips, the position stays at the end
 * of the first while that is heard.
 */
import { lastAtMost } from '../sorted.ts';
import type { LeftOut } from '../sound/pauses.ts';
import type { Timeline } from './timeline.ts';

export interface MappedClip {
  /** Index in the playing order. */
  readonly index: number;
  /** Seconds into the sound at which the clip begins. */
  readonly time: number;
  /** Parts of the clip that the sound leaves out, in ascending order. */
  readonly leftOut?: readonly LeftOut[];
}

/** A part of a clip that is in the sound as a whole. All in seconds. */
interface Piece {
  readonly time: number;
  readonly position: number;
  readonly length: number;
}

/** Times of a story are whole milliseconds. */
const leastSeconds = 0.001;

export class TimeMap {
  readonly #timeline: Timeline;
  readonly #indexes: readonly number[];
  readonly #pieces: readonly Piece[];
  readonly #times: readonly number[];
  readonly #positions: readonly number[];

  /** `clips`: at least one, in ascending order of index and of time. */
  constructor(timeline: Timeline, clips: readonly MappedClip[]) {
    this.#timeline = timeline;
    this.#indexes = clips.map(({ index }) => index);
    this.#pieces = clips.flatMap((clip) => piecesOf(timeline, clip));
    this.#times = this.#pieces.map(({ time }) => time);
    this.#positions = this.#pieces.map(({ position }) => position);
  }

  get clipIndexes(): readonly number[] {
    return this.#indexes;
  }

  get lastClip(): number {
    return this.#indexes.at(-1) ?? -1;
  }

  /** Where the last clip ends in the sound. */
  get endTime(): number {
    const last = this.#pieces.at(-1);
    return last ? last.time + last.length : 0;
  }

  /** Seconds into the sound; undefined if it does not contain the clip at that position. */
  timeOf(position: number): number | undefined {
    const clip = this.#timeline.clipAt(position);
    if (this.#indexes[this.#lastAtMost(this.#indexes, clip)] !== clip) return undefined;
    const piece = this.#pieces[this.#lastAtMost(this.#positions, position)];
    return piece && piece.time + Math.min(position - piece.position, piece.length);
  }

  /** When the first clip begins that starts at or after a position; the end of the last clip if there is none. */
  timeAfter(position: number): number {
    const index = this.#indexes.find((index) => this.#timeline.startOf(index) >= position);
    const start = index === undefined ? undefined : this.timeOf(this.#timeline.startOf(index));
    return start ?? this.endTime;
  }

  /** The position on the timeline at a time in the sound. It is always within one of the clips. */
  positionAt(elementTime: number): number {
    // After a seek the element's time is rounded down to whole microseconds, which must not lead to the clip before.
    const time = Math.round(elementTime * 10_000) / 10_000;
    const piece = this.#pieces[Math.max(this.#lastAtMost(this.#times, time), 0)];
    if (!piece) return 0;
    const seconds = Math.max(time - piece.time, 0);
    // The very end would be the start of the next clip.
    return piece.position + (seconds > piece.length ? piece.length - leastSeconds : seconds);
  }

  #lastAtMost(numbers: readonly number[], limit: number): number {
    return lastAtMost(numbers, limit, numbers.length - 1);
  }
}

function piecesOf(timeline: Timeline, { index, time, leftOut = [] }: MappedClip): readonly Piece[] {
  const start = timeline.startOf(index);
  const end = timeline.durationOf(index);
  let gone = 0;
  let from = 0;
  const pieces: Piece[] = [];
  for (const { at, seconds } of [...leftOut, { at: end, seconds: 0 }]) {
    pieces.push({ time: inMs(time + from - gone), position: start + from, length: at - from });
    gone += seconds;
    from = at + seconds;
  }
  return pieces;
}

function inMs(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
