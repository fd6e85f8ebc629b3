/** Noises, and slow curves that make them live. All at the tracks' rate. */
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import { applyFilter, highPass, lowPass } from '../signal/biquad.ts';
import type { Chance } from './random.ts';

export function whiteNoise(length: number, chance: Chance): Float32Array {
  return Float32Array.from({ length }, () => chance.between(-1, 1));
}

/** Falls by 6 dB an octave above 20 Hz. */
export function brownNoise(length: number, chance: Chance): Float32Array {
  let level = 0;
  const drift = 1 - (2 * Math.PI * 20) / sampleRate;
  return whiteNoise(length, chance).map((sample) => (level = level * drift + sample * 0.06));
}

export function band(samples: Float32Array, from: number, to: number): Float32Array {
  return applyFilter(applyFilter(samples, highPass(from, 0.7)), lowPass(to, 0.7));
}

/** Wanders between 0 and 1, with a new aim about every `seconds`. */
export function wander(length: number, seconds: number, chance: Chance): Float32Array {
  const step = Math.max(Math.round(seconds * sampleRate), 1);
  const aims = Array.from({ length: Math.ceil(length / step) + 2 }, () => chance.next());
  return Float32Array.from({ length }, (_, i) => {
    const at = Math.floor(i / step);
    const share = 0.5 - 0.5 * Math.cos((Math.PI * (i % step)) / step);
    return (aims[at] ?? 0) * (1 - share) + (aims[at + 1] ?? 0) * share;
  });
}

/** A band whose middle moves: a state variable filter (Chamberlin), one pole pair. `middles` in hertz. */
export function movingBand(samples: Float32Array, middles: Float32Array, sharpness: number): Float32Array {
  let [low, mid] = [0, 0];
  return samples.map((sample, i) => {
    const f = 2 * Math.sin((Math.PI * (middles[i] ?? 0)) / sampleRate);
    low += f * mid;
    mid += f * (sample - low - mid / sharpness);
    return mid;
  });
}

export function multiply(samples: Float32Array, by: Float32Array): Float32Array {
  return samples.map((sample, i) => sample * (by[i] ?? 0));
}

/** To a root mean square of `level`, with no sample beyond 0.95. */
export function normalise(samples: Float32Array, level: number): Float32Array {
  const rms = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const factor = rms === 0 ? 0 : Math.min(level / rms, 0.95 / peak);
  return samples.map((sample) => sample * factor);
}
