/** Whether two recordings can be of one text, told apart from how clear the recording is and whose voice it has. */
import { average } from './average.ts';
import { coefficients, type Frames } from './mfcc.ts';
import { distance, warpInBand } from './warp-in-band.ts';

/** Frames that become one: words, not sounds. */
const coarse = 8;
const mostCells = 8_000_000;
const chancePairs = 4000;

/**
 * How far the two lie apart, in times of what the take and something else would: the mean of the reading backwards,
 * laid beside it as well as can be, and of moments picked at random. 0.6 to 0.76 for the same text, 0.81 to 0.95 for
 * another.
 */
export function costBesideOtherText(take: Frames, reading: Frames): number {
  let factor = coarse;
  while ((take.count / factor) * (reading.count / factor) > mostCells) factor += coarse;
  const [one, other] = [average(take, factor), average(reading, factor)];
  return warpCost(one, other) / Math.sqrt(warpCost(one, backwards(other)) * chanceCost(one, other));
}

function backwards({ values, width, count }: Frames): Frames {
  const turned = new Float32Array(values.length);
  for (let frame = 0; frame < count; frame++)
    for (let i = 0; i < width; i++) {
      const value = values[(count - 1 - frame) * width + i] ?? 0;
      // What rises, falls.
      turned[frame * width + i] = i < coefficients ? value : -value;
    }
  return { values: turned, width, count };
}

function warpCost(take: Frames, reading: Frames): number {
  const { costs } = warpInBand(take, reading);
  return costs.reduce((sum, one) => sum + one, 0) / costs.length;
}

function chanceCost(take: Frames, reading: Frames): number {
  let sum = 0;
  for (let pair = 0; pair < chancePairs; pair++) {
    // Irrational strides walk over both without a pattern.
    const row = Math.floor(((pair * 0.6180339887) % 1) * take.count);
    const column = Math.floor(((pair * 0.4142135624) % 1) * reading.count);
    sum += distance(take, row, reading, column);
  }
  return sum / chancePairs;
}
