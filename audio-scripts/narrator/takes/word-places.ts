/**
 * From a moment of the reading to the moment of the take that is laid beside it. Pauses are no part of the path: a word
 * after one begins where the voice sets in again, as far from that as it does in the reading.
 */
import type { Features } from './features.ts';
import type { Path } from './warp-in-band.ts';

/** How far a word's start may lie from where the voice sets in, in hops: the closure of a stop before, a soft sound after. */
const mostBefore = 16;
const mostAfter = 6;
/** How far the path may lie off in silence, where all is alike. */
const looseness = 24;

/** All in hops from the beginning of a recording. */
export interface PlaceMap {
  startOf(readingPlace: number): number;
  endOf(readingPlace: number): number;
}

export function mapPlaces(path: Path, take: Features, reading: Features): PlaceMap {
  const { first, last } = rangesOf(path, reading.frames.count);
  const onsetFrames = take.onsets.map((onset) => firstAtOrAfter(take.places, onset));
  const place = (i: number) => take.places[i] ?? 0;
  /** The middle of what a frame of the reading is laid beside, after the last pause in there. */
  const afterPause = (column: number) => {
    const to = last[column] ?? 0;
    let from = to;
    while (from > (first[column] ?? 0) && place(from) - place(from - 1) === 1) from--;
    return (place(from) + place(to)) / 2;
  };
  const beforePause = (column: number) => {
    const from = first[column] ?? 0;
    let to = from;
    while (to < (last[column] ?? 0) && place(to + 1) - place(to) === 1) to++;
    return (place(from) + place(to)) / 2;
  };
  const around = (readingPlace: number) => {
    const here = Math.max(firstAtOrAfter(reading.places, readingPlace) - 1, 0);
    const next = Math.min(here + 1, reading.frames.count - 1);
    const isPause =
      (reading.places[next] ?? 0) - (reading.places[here] ?? 0) > 1 ||
      (first[next] ?? 0) - (last[here] ?? 0) > 1 ||
      place(last[next] ?? 0) - place(first[here] ?? 0) > (last[next] ?? 0) - (first[here] ?? 0);
    const part = Math.min(Math.max(readingPlace - (reading.places[here] ?? 0), 0), 1);
    return { here, next, isPause, part };
  };
  const between = (from: number, to: number, part: number) => from * (1 - part) + to * part;
  const startOf = (readingPlace: number) => {
    const { here, next, isPause, part } = around(readingPlace);
    const found = isPause ? afterPause(next) : between(afterPause(here), afterPause(next), part);
    const readingOnset = reading.onsets[nearestIndex(reading.onsets, readingPlace)] ?? Infinity;
    const offset = readingPlace - readingOnset;
    if (offset < -mostBefore || offset > mostAfter) return found;
    // Pauses do not count: the path may have put the word's first sound in front of one.
    const frame = firstAtOrAfter(take.places, found);
    const onset = nearestIndex(onsetFrames, frame);
    const isNear = Math.abs((onsetFrames[onset] ?? Infinity) - frame) <= looseness;
    return isNear ? (take.onsets[onset] ?? found) + offset : found;
  };
  const endOf = (readingPlace: number) => {
    const { here, next, isPause, part } = around(readingPlace);
    return isPause ? beforePause(here) : between(beforePause(here), beforePause(next), part);
  };
  return { startOf, endOf };
}

/** For each frame of the reading the first and the last of the take's beside it. */
function rangesOf({ take, reading }: Path, count: number) {
  const [first, last] = [new Int32Array(count).fill(-1), new Int32Array(count)];
  for (let at = 0; at < reading.length; at++) {
    const [row, column] = [take[at] ?? 0, reading[at] ?? 0];
    if (first[column] === -1) first[column] = row;
    last[column] = row;
  }
  return { first, last };
}

function nearestIndex(numbers: Float64Array, wanted: number): number {
  const at = firstAtOrAfter(numbers, wanted);
  const [before, after] = [numbers[at - 1] ?? -Infinity, numbers[at] ?? Infinity];
  return wanted - before < after - wanted ? at - 1 : at;
}

/** Index of the first number that is not less, of numbers that never fall. */
export function firstAtOrAfter(numbers: Int32Array | Float64Array, wanted: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
