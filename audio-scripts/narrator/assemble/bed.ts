/**
 * What lies under or stands before the words of a paragraph. Both begin and end inside the track in silence, so that
 * tracks can be joined.
 */
import { integratedLoudness } from '../signal/loudness.ts';
import { fromDb, samplesIn, scale } from '../signal/sound.ts';

/** Of a bed, before the first word and after the last. */
export const bedLead = 1.3;
export const bedTail = 1.5;
/** Between a cue and the first word. */
export const afterCue = 0.45;
const fadeSeconds = 1.1;

/** At so many LUFS. */
export function atLevel(samples: Float32Array, level: number): Float32Array {
  const loudness = integratedLoudness(samples);
  return Number.isFinite(loudness) ? scale(samples, fromDb(level - loudness)) : samples;
}

/** Lets a bed come and go. */
export function fadeBed(samples: Float32Array): Float32Array {
  const length = Math.min(samplesIn(fadeSeconds), samples.length >> 1);
  return samples.map((sample, i) => {
    const edge = Math.min(i, samples.length - 1 - i);
    return edge >= length ? sample : sample * Math.sin((Math.PI / 2) * (edge / length)) ** 2;
  });
}

/** Adds `samples` to `track` from the sample `at` on. */
export function mix(track: Float32Array, samples: Float32Array, at: number): void {
  samples.forEach((sample, i) => {
    track[at + i] = (track[at + i] ?? 0) + sample;
  });
}
