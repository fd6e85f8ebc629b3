/** Rain and wind. */
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import { applyFilter, highPass, lowPass } from '../signal/biquad.ts';
import { band, brownNoise, movingBand, multiply, normalise, wander, whiteNoise } from './noise.ts';
import type { Chance } from './random.ts';

const bedLevel = 0.1;

/** A curtain of fine rain, and single drops before it: each a short burst whose pitch is the drop's size. */
export function rain(length: number, chance: Chance): Float32Array {
  const density = wander(length, 3.5, chance).map((share) => 0.7 + 0.3 * share);
  const curtain = multiply(band(whiteNoise(length, chance), 900, 7500), density);
  const drops = new Float32Array(length);
  const dropsPerSecond = 70;
  for (let drop = 0; drop < (length / sampleRate) * dropsPerSecond; drop++) {
    const at = Math.floor(chance.next() * length);
    const size = chance.next() ** 3;
    const hertz = 5200 - 3800 * size;
    const decay = (0.004 + 0.016 * size) * sampleRate;
    const level = 0.25 + 1.4 * size;
    for (let i = 0; i < decay * 4 && at + i < length; i++)
      drops[at + i] =
        (drops[at + i] ?? 0) +
        level * Math.exp(-i / decay) * Math.sin((2 * Math.PI * hertz * i) / sampleRate);
  }
  const roof = applyFilter(brownNoise(length, chance), lowPass(350, 0.7));
  return normalise(
    curtain.map((sample, i) => 0.5 * sample + 0.34 * (drops[i] ?? 0) + 0.22 * (roof[i] ?? 0)),
    bedLevel,
  );
}

/** Air in gusts: noise whose colour rises with its strength, and now and then a whistle at a window. */
export function wind(length: number, chance: Chance): Float32Array {
  const gusts = multiply(wander(length, 2.6, chance), wander(length, 7, chance)).map(
    (share) => 0.18 + 0.82 * share,
  );
  const noise = brownNoise(length, chance);
  const body = movingBand(
    applyFilter(whiteNoise(length, chance), lowPass(1400, 0.5)),
    gusts.map((gust) => 190 + 620 * gust),
    1.2,
  );
  const whistle = movingBand(
    whiteNoise(length, chance),
    gusts.map((gust) => 480 + 620 * gust),
    28,
  );
  const rumble = applyFilter(applyFilter(noise, lowPass(120, 0.7)), highPass(30, 0.7));
  return normalise(
    body.map(
      (sample, i) =>
        sample * (gusts[i] ?? 0) + 0.02 * (whistle[i] ?? 0) * (gusts[i] ?? 0) ** 2 + 0.12 * (rumble[i] ?? 0),
    ),
    bedLevel,
  );
}
