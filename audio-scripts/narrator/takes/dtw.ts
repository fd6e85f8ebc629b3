/**
 * Dynamic time warping in passes: the first over frames averaged until everything against everything fits in memory,
 * each further one finer, in a band around the path before it. Time and memory grow with the length alone.
 */
import { average } from './average.ts';
import type { Frames } from './mfcc.ts';
import { warpInBand, type Band, type Path } from './warp-in-band.ts';

/** The first pass is this coarse at least: words, not sounds. */
const coarsest = 8;
const finerBy = 2;
const mostCoarseCells = 40_000_000;
/** How far the finer path may leave the coarser one, in frames of 5 ms. */
const radiusFrames = 60;

/** From the beginning of both to the end of both. */
export function warp(take: Frames, reading: Frames): Path {
  let factor = coarsest;
  while ((take.count / factor) * (reading.count / factor) > mostCoarseCells) factor *= 2;
  let path = warpInBand(average(take, factor), average(reading, factor));
  while (factor > 1) {
    const finer = factor === coarsest ? 1 : Math.max(factor / finerBy, coarsest);
    const [fineTake, fineReading] = [average(take, finer), average(reading, finer)];
    const radius = Math.max(Math.ceil(radiusFrames / finer), Math.ceil((3 * factor) / finer));
    path = warpInBand(fineTake, fineReading, bandAround(path, factor / finer, radius, fineTake, fineReading));
    factor = finer;
  }
  return path;
}

/** The columns of each row that lie within `radius` of a path that is `factor` times as coarse. */
function bandAround(path: Path, factor: number, radius: number, take: Frames, reading: Frames): Band {
  const least = new Int32Array(take.count).fill(reading.count - 1);
  const most = new Int32Array(take.count);
  for (const [at, coarseRow] of path.take.entries()) {
    const coarseColumn = path.reading[at] ?? 0;
    for (let row = coarseRow * factor; row < Math.min((coarseRow + 1) * factor, take.count); row++) {
      least[row] = Math.min(least[row] ?? 0, coarseColumn * factor);
      most[row] = Math.max(most[row] ?? 0, (coarseColumn + 1) * factor - 1);
    }
  }
  const [from, to] = [new Int32Array(take.count), new Int32Array(take.count)];
  for (let row = 0; row < take.count; row++) {
    from[row] = Math.max((least[Math.max(row - radius, 0)] ?? 0) - radius, 0);
    to[row] = Math.min((most[Math.min(row + radius, take.count - 1)] ?? 0) + radius + 1, reading.count);
  }
  from[0] = 0;
  to[take.count - 1] = reading.count;
  return { from, to };
}
