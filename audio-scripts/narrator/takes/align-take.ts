/** Which moment of a person's recording is which word, by laying it beside a synthetic reading of the same text. */
import type { WordTime } from '../voices/voice-engine.ts';
import { warp } from './dtw.ts';
import { featuresOf, type Features } from './features.ts';
import { hopSeconds } from './mfcc.ts';
import { costBesideOtherText } from './other-text.ts';
import type { Path } from './warp-in-band.ts';
import { firstAtOrAfter, mapPlaces } from './word-places.ts';

export interface Alignment {
  /** One for each word of the reading, in seconds of the take as it was given. */
  readonly words: readonly WordTime[];
  /** How far the two lie apart on average, in times of what something else would (`costBesideOtherText`). */
  readonly meanCost: number;
  /** How far each word lies apart; only among one another do they mean something. */
  readonly wordCosts: readonly number[];
  /** How long each word is spoken, pauses left out, in seconds of the take. */
  readonly spokenSeconds: readonly number[];
  /** The same in times of the reading's. */
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
  const { startOf, endOf } = mapPlaces(path, takeFeatures, readingFeatures);
  const words = readingWords.map(({ startSeconds, endSeconds }) => {
    const start = startOf(startSeconds / hopSeconds) * hopSeconds;
    return { startSeconds: start, endSeconds: Math.max(endOf(endSeconds / hopSeconds) * hopSeconds, start) };
  });
  const spokenSeconds = words.map((word) => spokenWithin(word, takeFeatures));
  return {
    words,
    spokenSeconds,
    meanCost: costBesideOtherText(takeFeatures.frames, readingFeatures.frames),
    wordCosts: readingWords.map((word) => costWithin(word, path, readingFeatures)),
    wordStretches: readingWords.map(
      (word, i) => (spokenSeconds[i] ?? 0) / Math.max(spokenWithin(word, readingFeatures), hopSeconds),
    ),
  };
}

function spokenWithin({ startSeconds, endSeconds }: WordTime, { places }: Features): number {
  const before = (seconds: number) => firstAtOrAfter(places, seconds / hopSeconds);
  return (before(endSeconds) - before(startSeconds)) * hopSeconds;
}

function costWithin({ startSeconds, endSeconds }: WordTime, path: Path, reading: Features): number {
  const from = firstAtOrAfter(reading.places, startSeconds / hopSeconds);
  const to = Math.max(firstAtOrAfter(reading.places, endSeconds / hopSeconds), from + 1);
  const first = firstAtOrAfter(path.reading, from);
  return mean(path.costs.subarray(first, Math.max(firstAtOrAfter(path.reading, to), first + 1)));
}

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}
