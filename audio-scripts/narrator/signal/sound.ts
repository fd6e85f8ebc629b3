/** Mono samples at the tracks' rate, and the small things done with them everywhere. */
import { sampleRate } from '#lib/core/mp3/track-format.ts';

export function samplesIn(seconds: number): number {
  return Math.round(seconds * sampleRate);
}

export function fromDb(db: number): number {
  return 10 ** (db / 20);
}

export function toDb(factor: number): number {
  return 20 * Math.log10(factor);
}

export function scale(samples: Float32Array, factor: number): Float32Array {
  return samples.map((sample) => sample * factor);
}

/** [from, to) of what is heard of clean sound: what is 48 dB under its loudest sample counts as silence. */
export function heardSpan(samples: Float32Array): readonly [number, number] {
  const floor = 0.004 * samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const from = samples.findIndex((sample) => Math.abs(sample) > floor);
  return from < 0 ? [0, 0] : [from, samples.findLastIndex((sample) => Math.abs(sample) > floor) + 1];
}

/** Raised-cosine edges, so that what is cut does not click. */
export function fadeEdges(samples: Float32Array, seconds: number): Float32Array {
  const faded = samples.slice();
  const length = Math.min(samplesIn(seconds), samples.length >> 1);
  for (let i = 0; i < length; i++) {
    const gain = 0.5 - 0.5 * Math.cos((Math.PI * i) / length);
    faded[i] = (faded[i] ?? 0) * gain;
    faded[faded.length - 1 - i] = (faded[faded.length - 1 - i] ?? 0) * gain;
  }
  return faded;
}
