/**
 * What the ways through two recordings cost, from the first frames of both to the last (dynamic time warping): not the
 * cheapest alone, but the cheapest that leaves one of them out for a while, or goes back. A step along both counts
 * twice (Sakoe and Chiba's symmetric form), so that every way from end to end has the same weight.
 */
import type { Frames } from './mfcc.ts';
import { distance } from './warp-in-band.ts';

export class WaysThrough {
  /** Of the take. */
  readonly rows: number;
  /** Of the reading. */
  readonly columns: number;
  readonly #apart: Float32Array;
  /** The cheapest way from the beginning to a pair of frames, with it. */
  readonly #before: Float32Array;
  /** The cheapest way from a pair to the end, without it. */
  readonly #toEnd: Float32Array;

  constructor(take: Frames, reading: Frames) {
    this.rows = take.count;
    this.columns = reading.count;
    this.#apart = new Float32Array(this.rows * this.columns);
    for (let row = 0; row < this.rows; row++)
      for (let column = 0; column < this.columns; column++)
        this.#apart[row * this.columns + column] = distance(take, row, reading, column);
    this.#before = this.#sumFromBeginning();
    this.#toEnd = this.#sumToEnd();
  }

  /** Of the cheapest way that leaves nothing out. */
  get cost(): number {
    return this.#before.at(-1) ?? 0;
  }

  /** Of the take's frame from each of the reading's. */
  apartFromColumns(row: number): Float32Array {
    return this.#apart.slice(row * this.columns, (row + 1) * this.columns);
  }

  /** Of the reading's frame from each of the take's. */
  apartFromRows(column: number): Float32Array {
    return Float32Array.from(
      { length: this.rows },
      (_, row) => this.#apart[row * this.columns + column] ?? 0,
    );
  }

  /**
   * The cheapest way that goes on at the reading's frame `to` once `from` is passed (both may lie over the edge), be it
   * further on or further back. Frames of the take may be passed in between, each for what `passing` says.
   */
  costOfJump(from: number, to: number, passing?: Float32Array): number {
    let least = Infinity;
    /** Up to the row at hand: `from` is passed, and perhaps some rows. */
    let passed = from < 0 ? 0 : Infinity;
    for (let row = 0; row <= this.rows; row++) {
      least = Math.min(least, passed + this.#entering(row, to));
      if (row === this.rows) break;
      const gone = from < 0 ? Infinity : (this.#before[row * this.columns + from] ?? Infinity);
      passed = Math.min(passed + (passing?.[row] ?? Infinity), gone);
    }
    return least;
  }

  /** From a pair of frames to the end, the pair with it; after the last column only the end is left. */
  #entering(row: number, column: number): number {
    if (column >= this.columns) return row === this.rows ? 0 : Infinity;
    if (row === this.rows) return Infinity;
    const at = row * this.columns + column;
    return 2 * (this.#apart[at] ?? 0) + (this.#toEnd[at] ?? 0);
  }

  #sumFromBeginning(): Float32Array {
    const { rows, columns } = this;
    const sums = new Float32Array(rows * columns);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const at = row * columns + column;
        const apart = this.#apart[at] ?? 0;
        let best = at === 0 ? 2 * apart : Infinity;
        if (row > 0) best = Math.min(best, (sums[at - columns] ?? 0) + apart);
        if (column > 0) best = Math.min(best, (sums[at - 1] ?? 0) + apart);
        if (row > 0 && column > 0) best = Math.min(best, (sums[at - columns - 1] ?? 0) + 2 * apart);
        sums[at] = best;
      }
    return sums;
  }

  #sumToEnd(): Float32Array {
    const { rows, columns } = this;
    const sums = new Float32Array(rows * columns);
    const enter = (at: number, weight: number) => weight * (this.#apart[at] ?? 0) + (sums[at] ?? 0);
    for (let row = rows - 1; row >= 0; row--)
      for (let column = columns - 1; column >= 0; column--) {
        const at = row * columns + column;
        let best = at === sums.length - 1 ? 0 : Infinity;
        if (row < rows - 1) best = Math.min(best, enter(at + columns, 1));
        if (column < columns - 1) best = Math.min(best, enter(at + 1, 1));
        if (row < rows - 1 && column < columns - 1) best = Math.min(best, enter(at + columns + 1, 2));
        sums[at] = best;
      }
    return sums;
  }
}
