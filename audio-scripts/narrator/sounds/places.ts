/** A city behind a window, and a quiet room. */
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import { applyFilter, lowPass } from '../signal/biquad.ts';
import { band, brownNoise, normalise, wander, whiteNoise } from './noise.ts';
import type { Chance } from './random.ts';
import { strike } from './strike.ts';

const bedLevel = 0.1;

/** A far rumble; cars that come, are brightest as they pass, and go; a horn a few streets away. */
export function city(length: number, chance: Chance): Float32Array {
  const made = applyFilter(brownNoise(length, chance), lowPass(260, 0.7)).map((sample) => sample * 0.45);
  const seconds = length / sampleRate;
  for (let at = chance.between(-3, 1); at < seconds; at += chance.between(2.5, 7)) passCar(made, at, chance);
  for (let at = chance.between(4, 12); at < seconds - 1; at += chance.between(14, 30))
    soundHorn(made, at, chance);
  return normalise(made, bedLevel);
}

function passCar(samples: Float32Array, atSeconds: number, chance: Chance): void {
  const seconds = chance.between(4, 7);
  const length = Math.round(seconds * sampleRate);
  const from = Math.round(atSeconds * sampleRate);
  const tyres = band(whiteNoise(length, chance), 250, chance.between(1100, 1900));
  const level = chance.between(0.3, 0.8);
  tyres.forEach((sample, i) => {
    const to = from + i;
    // Loudness over distance, for one who drives past at an even speed.
    const away = (i / length - 0.5) * 7;
    if (to >= 0 && to < samples.length)
      samples[to] = (samples[to] ?? 0) + (level * sample * edge(i, length)) / (1 + away * away);
  });
}

function soundHorn(samples: Float32Array, atSeconds: number, chance: Chance): void {
  const from = Math.round(atSeconds * sampleRate);
  const length = Math.round(chance.between(0.25, 0.7) * sampleRate);
  const hertz = chance.between(330, 420);
  for (let i = 0; i < length && from + i < samples.length; i++) {
    const phase = (2 * Math.PI * hertz * i) / sampleRate;
    const tone = Math.sin(phase) + 0.6 * Math.sin(phase * 1.26) + 0.25 * Math.sin(2 * phase);
    samples[from + i] = (samples[from + i] ?? 0) + 0.03 * tone * edge(i, length);
  }
}

/** The air of a house, the hum of its wires, and a board that settles. */
export function room(length: number, chance: Chance): Float32Array {
  const air = applyFilter(brownNoise(length, chance), lowPass(420, 0.6));
  const breath = wander(length, 4, chance);
  const made = air.map((sample, i) => {
    const hum =
      Math.sin((2 * Math.PI * 50 * i) / sampleRate) + 0.5 * Math.sin((2 * Math.PI * 100 * i) / sampleRate);
    return sample * (0.8 + 0.2 * (breath[i] ?? 0)) + 0.012 * hum;
  });
  for (let at = chance.between(1.5, 6); at < length / sampleRate - 0.5; at += chance.between(6, 14))
    for (let tick = 0, when = at; tick < 4; tick++, when += chance.between(0.03, 0.09))
      strike(made, when, [
        { hertz: chance.between(420, 760), decay: 0.05, level: chance.between(0.02, 0.06) },
      ]);
  return normalise(made, bedLevel);
}

/** Nothing begins or ends with a step. */
function edge(i: number, length: number): number {
  return Math.min(1, i / (0.03 * sampleRate), (length - i) / (0.03 * sampleRate));
}
