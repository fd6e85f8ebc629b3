/** Whether two recordings can be of one text, independent of how clear the recording is and whose voice it has. */
import type { WordTime } from '../cast/voice-engine.ts';
import { average } from './average.ts';
import type { Features } from './features.ts';
import { coefficients, hopSeconds, type Frames } from './mfcc.ts';
import { distance, warpInBand } from './warp-in-band.ts';
import { firstAtOrAfter } from './word-places.ts';

/** Frames that become one: words, not sounds. */
const coarse = 8;
const mostCells = 8_000_000;
const chancePairs = 4000;
/** No word takes less time than this. */
const shortestSeconds = 0.05;
/** A recording of something else has words squeezed to nothing all over it, or is no nearer than another text. */
const mostSqueezed = 0.25;
/**
 * The cost and this much of the share of squeezed words. 56 pieces of 5 to 17 words (flite's rms and awb, Kokoro's
 * voices, half of them in noise 18 dB below the voice) had at most 0.77 beside their own text, the same beside another
 * of about their length at least 0.82. By the cost alone they were 0.77 and 0.79.
 */
const squeezedWeight = 0.2;
const otherTextCost = 0.8;

/**
 * `words`: where the reading's are found in the take. For takes of up to five minutes or so: of longer ones the cost is
 * too coarse to tell.
 */
export function isOtherText(take: Features, reading: Features, words: readonly WordTime[]): boolean {
  const squeezed = words.filter((word) => spokenWithin(word, take) < shortestSeconds);
  const share = squeezed.length / words.length;
  const cost = costBesideOtherText(take.frames, reading.frames);
  return cost + squeezedWeight * share > otherTextCost || share > mostSqueezed;
}

/** How long a word is spoken, pauses left out, in seconds. */
function spokenWithin({ startSeconds, endSeconds }: WordTime, { places }: Features): number {
  const before = (seconds: number) => firstAtOrAfter(places, seconds / hopSeconds);
  return (before(endSeconds) - before(startSeconds)) * hopSeconds;
}

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
      // Played backwards, a rise is a fall.
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
