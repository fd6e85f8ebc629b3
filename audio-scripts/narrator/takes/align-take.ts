/** Which moment of a person's recording is which word, by laying it beside a synthetic reading of the same text. */
import type { WordTime } from '../voices/voice-engine.ts';
import { warp } from './dtw.ts';
import { featuresOf, type Features } from './features.ts';
import { hopSeconds } from './mfcc.ts';
import { costBesideOtherText } from './other-text.ts';
import type { Path } from './warp-in-band.ts';

export interface Alignment {
  /** One for each word of the reading, in seconds of the take as it was given. */
  readonly words: readonly WordTime[];
  /** How far the two lie apart on average, in times of what something else would (`costBesideOtherText`). */
  readonly meanCost: number;
  /** How far each word lies apart; only among one another do they mean something. */
  readonly wordCosts: readonly number[];
  /** How long each word took, in times of the reading's. */
  readonly wordStretches: readonly number[];
}

/** Both mono at the tracks' rate. Throws where one of the two is silent: `judgeTake` tells before. */
export function alignTake(
  take: Float32Array,
  reading: Float32Array,
  readingWords: readonly WordTime[],
): Alignment {
  const [takeFeatures, readingFeatures] = [featuresOf(take), featuresOf(reading)];
  if (!takeFeatures || !readingFeatures) throw new Error('nothing is spoken');
  const path = warp(takeFeatures.frames, readingFeatures.frames);
  const map = takeTimeOf(path, takeFeatures, readingFeatures);
  const words = readingWords.map(({ startSeconds, endSeconds }) => {
    const start = map(startSeconds);
    return { startSeconds: start, endSeconds: Math.max(map(endSeconds), start) };
  });
  return {
    words,
    meanCost: costBesideOtherText(takeFeatures.frames, readingFeatures.frames),
    wordCosts: readingWords.map((word) => costWithin(word, path, readingFeatures)),
    wordStretches: words.map((word, i) => lengthOf(word) / lengthOf(readingWords[i])),
  };
}

function lengthOf(word: WordTime | undefined): number {
  return Math.max((word?.endSeconds ?? 0) - (word?.startSeconds ?? 0), hopSeconds);
}

/** Mean of the moments of the take that a moment of the reading is laid beside. */
function takeTimeOf(path: Path, take: Features, reading: Features): (readingSeconds: number) => number {
  const sums = new Float64Array(reading.frames.count);
  const counts = new Float64Array(reading.frames.count);
  for (const [at, column] of path.reading.entries()) {
    sums[column] = (sums[column] ?? 0) + (take.places[path.take[at] ?? 0] ?? 0);
    counts[column] = (counts[column] ?? 0) + 1;
  }
  const takePlace = (column: number) => (sums[column] ?? 0) / (counts[column] ?? 1);
  return (readingSeconds) => {
    const place = readingSeconds / hopSeconds;
    const column = Math.max(firstAtOrAfter(reading.places, place) - 1, 0);
    const next = Math.min(column + 1, reading.frames.count - 1);
    const [here, there] = [reading.places[column] ?? 0, reading.places[next] ?? 0];
    const part = there > here ? Math.min(Math.max((place - here) / (there - here), 0), 1) : 0;
    return (takePlace(column) * (1 - part) + takePlace(next) * part) * hopSeconds;
  };
}

function costWithin({ startSeconds, endSeconds }: WordTime, path: Path, reading: Features): number {
  const from = firstAtOrAfter(reading.places, startSeconds / hopSeconds);
  const to = Math.max(firstAtOrAfter(reading.places, endSeconds / hopSeconds), from + 1);
  const first = firstAtOrAfter(path.reading, from);
  return mean(path.costs.subarray(first, Math.max(firstAtOrAfter(path.reading, to), first + 1)));
}

/** Index of the first number that is not less, of numbers that never fall. */
function firstAtOrAfter(numbers: Int32Array, wanted: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}
