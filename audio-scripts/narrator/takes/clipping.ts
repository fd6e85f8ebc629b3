/**
 * Whether the peaks of a recording were cut off, at whatever level that was done. Sound that was kept as it was has flat
 * tops. MP3 and its like make them wavy; what is left is that far more peaks than in speech reach the very top: for each
 * in the middle 0.6 to 8 in clipped takes, at most 0.5 in others (Kokoro's and flite's voices, in WAV, MP3, M4A and Opus).
 */
import type { DecodedTake } from './take.ts';

export interface Clipping {
  /** Of the first. */
  readonly atSeconds: number;
  readonly peaks: number;
}

/** So many samples side by side are a flat top; so many of those, a clipped take. */
const flatSamples = 4;
const mostFlat = 8;
/** Against the loudest sample: how near to it, and how little apart (less than a step of 16 bits, mostly). */
const nearTop = 0.99;
const alike = 2e-4;

const windowSeconds = 0.01;
const [topShare, middleShare] = [0.8, 0.5];
const mostTops = 0.9;
const fewestWindows = 20;

export function findClipping(take: DecodedTake): Clipping | undefined {
  // Some microphones clip one side only.
  const both = take.isLossy
    ? [pileUp(take, 1), pileUp(take, -1)].filter((one) => one !== undefined)
    : [flatTops(take, 1), flatTops(take, -1)];
  const peaks = both.reduce((sum, one) => sum + one.peaks, 0);
  if (peaks < mostFlat) return undefined;
  return { peaks, atSeconds: Math.min(...both.map(({ atSeconds }) => atSeconds)) };
}

function flatTops({ samples, sampleRate }: DecodedTake, sign: 1 | -1): Clipping {
  const top = loudest(samples, sign);
  let [length, peaks, first] = [0, 0, Infinity];
  for (let i = 1; i < samples.length; i++) {
    const sample = (samples[i] ?? 0) * sign;
    const isFlat = sample >= nearTop * top && Math.abs(sample - (samples[i - 1] ?? 0) * sign) <= alike * top;
    length = isFlat ? length + 1 : 1;
    if (length !== flatSamples) continue;
    peaks++;
    first = Math.min(first, (i - flatSamples + 1) / sampleRate);
  }
  return { peaks, atSeconds: first };
}

/** Of the loudest samples of every 10 ms: those at the top, where they are nearly as many as those in the middle. */
function pileUp({ samples, sampleRate }: DecodedTake, sign: 1 | -1): Clipping | undefined {
  const top = loudest(samples, sign);
  const length = Math.round(windowSeconds * sampleRate);
  let [tops, middles, first] = [0, 0, Infinity];
  for (let from = 0; from < samples.length; from += length) {
    const most = loudest(samples.subarray(from, from + length), sign);
    if (most > middleShare * top && most <= topShare * top) middles++;
    if (most <= topShare * top) continue;
    tops++;
    first = Math.min(first, from / sampleRate);
  }
  return tops >= fewestWindows && tops > mostTops * middles ? { peaks: tops, atSeconds: first } : undefined;
}

function loudest(samples: Float32Array, sign: 1 | -1): number {
  let most = 0;
  for (const sample of samples) if (sample * sign > most) most = sample * sign;
  return most;
}
