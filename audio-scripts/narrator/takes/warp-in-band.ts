/** One pass of dynamic time warping (Sakoe and Chiba), within some columns of each row. */
import type { Frames } from './mfcc.ts';

/** The columns of each row, `to` exclusive; neither ever goes back. */
export interface Band {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Frames that sound alike, pair by pair, from the first to the last. */
export interface Path {
  readonly take: Int32Array;
  readonly reading: Int32Array;
  /** How far the two of a pair lie apart. */
  readonly costs: Float32Array;
}

const both = 0;
const inTake = 1;
const inReading = 2;

/** Rows are the take's frames, columns the reading's. */
export function warpInBand(take: Frames, reading: Frames, band: Band = wholeOf(take, reading)): Path {
  const offsets = offsetsOf(band);
  const steps = new Uint8Array(offsets[take.count] ?? 0);
  let before = new Float64Array(reading.count + 1).fill(Infinity);
  let current = new Float64Array(reading.count + 1).fill(Infinity);
  for (let row = 0; row < take.count; row++) {
    const [from, to] = [band.from[row] ?? 0, band.to[row] ?? 0];
    const [formerFrom, formerTo] = [band.from[row - 1] ?? 0, band.to[row - 1] ?? 0];
    const offset = (offsets[row] ?? 0) - from;
    let left = Infinity;
    for (let column = from; column < to; column++) {
      const cost = distance(take, row, reading, column);
      const isAbove = row > 0 && column >= formerFrom && column < formerTo;
      const isDiagonal = row > 0 && column > formerFrom && column <= formerTo;
      const above = isAbove ? (before[column] ?? Infinity) + cost : Infinity;
      const beside = left + cost;
      let best = isDiagonal ? (before[column - 1] ?? Infinity) + cost : Infinity;
      let step = both;
      if (above < best) [best, step] = [above, inTake];
      if (beside < best) [best, step] = [beside, inReading];
      if (row === 0 && column === 0) best = cost;
      steps[offset + column] = step;
      current[column] = left = best;
    }
    [before, current] = [current, before];
  }
  return walkBack(take, reading, steps, offsets, band);
}

function walkBack(take: Frames, reading: Frames, steps: Uint8Array, offsets: Float64Array, band: Band): Path {
  const [rows, columns, costs]: [number[], number[], number[]] = [[], [], []];
  let [row, column] = [take.count - 1, reading.count - 1];
  while (row >= 0 && column >= 0) {
    rows.push(row);
    columns.push(column);
    costs.push(distance(take, row, reading, column));
    if (row === 0 && column === 0) break;
    const step = steps[(offsets[row] ?? 0) + column - (band.from[row] ?? 0)];
    if (step !== inReading) row--;
    if (step !== inTake) column--;
  }
  return {
    take: Int32Array.from(rows.reverse()),
    reading: Int32Array.from(columns.reverse()),
    costs: Float32Array.from(costs.reverse()),
  };
}

/** Of two frames (Euclid's). */
export function distance(take: Frames, row: number, reading: Frames, column: number): number {
  const { values: one, width } = take;
  const { values: other } = reading;
  const [oneAt, otherAt] = [row * width, column * width];
  let sum = 0;
  for (let i = 0; i < width; i++) {
    const apart = (one[oneAt + i] ?? 0) - (other[otherAt + i] ?? 0);
    sum += apart * apart;
  }
  return Math.sqrt(sum);
}

function wholeOf(take: Frames, reading: Frames): Band {
  return { from: new Int32Array(take.count), to: new Int32Array(take.count).fill(reading.count) };
}

/** Where each row's steps begin, and after them how many there are. */
function offsetsOf({ from, to }: Band): Float64Array {
  const offsets = new Float64Array(from.length + 1);
  for (let row = 0; row < from.length; row++)
    offsets[row + 1] = (offsets[row] ?? 0) + (to[row] ?? 0) - (from[row] ?? 0);
  return offsets;
}
