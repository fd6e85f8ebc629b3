/** Things that are struck: a telephone's bell, a door, a clock. */
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import { band, normalise, whiteNoise } from './noise.ts';
import type { Chance } from './random.ts';
import { strike, type Mode } from './strike.ts';

const level = 0.1;

/** Two gongs a third apart, not in tune with themselves, as cast metal is. */
const gongs: readonly (readonly Mode[])[] = [1180, 1430].map((hertz) => [
  { hertz, decay: 0.9, level: 1 },
  { hertz: hertz * 2.37, decay: 0.55, level: 0.55 },
  { hertz: hertz * 4.19, decay: 0.3, level: 0.3 },
]);
const clapperHertz = 21;

/** An old bell: the clapper beats one gong and the other while it rings, 2 s long every 6 s. */
export function telephone(length: number, chance: Chance): Float32Array {
  const made = new Float32Array(length);
  for (let ring = 0.02; ring < length / sampleRate; ring += 6)
    for (let beat = 0; beat < 2 * clapperHertz; beat++) {
      const at = ring + (beat + chance.between(-0.06, 0.06)) / clapperHertz;
      const gong = gongs[beat % gongs.length];
      if (gong && at < length / sampleRate) strike(made, at, gong, chance.between(0.85, 1));
    }
  return normalise(made, level);
}

/** Three blows of a knuckle on a door, and the small room behind it; again after four seconds. */
export function knock(length: number, chance: Chance): Float32Array {
  const made = new Float32Array(length);
  for (let start = 0.02; start < length / sampleRate; start += 4)
    for (const [blow, force] of [0.8, 1, 0.9].entries()) {
      const at = start + blow * 0.29 + chance.between(0, 0.03);
      const modes = [
        { hertz: 112 * chance.between(0.97, 1.03), decay: 0.16, level: 1 },
        { hertz: 196, decay: 0.11, level: 0.7 },
        { hertz: 430, decay: 0.06, level: 0.4 },
        { hertz: 1150, decay: 0.02, level: 0.25 },
      ];
      // The blow, and what the walls give back.
      for (const [delay, share] of [
        [0, 1],
        [0.013, 0.32],
        [0.029, 0.2],
        [0.047, 0.1],
      ] as const)
        if (at + delay < length / sampleRate) strike(made, at + delay, modes, force * share);
    }
  return normalise(made, level);
}

/** A clock on a wall: tick and tock, a second together, in the body of its case. */
export function clock(length: number, chance: Chance): Float32Array {
  const made = new Float32Array(length);
  const click = band(whiteNoise(Math.round(0.006 * sampleRate), chance), 2200, 6000);
  for (let beat = 0; 0.05 + beat * 0.5 < length / sampleRate; beat++) {
    const isTick = beat % 2 === 0;
    const at = 0.05 + beat * 0.5 + (isTick ? 0 : 0.012);
    const force = chance.between(0.9, 1) * (isTick ? 1 : 0.82);
    strike(
      made,
      at,
      [
        { hertz: isTick ? 2350 : 1980, decay: 0.035, level: 0.9 },
        { hertz: isTick ? 1020 : 870, decay: 0.06, level: 0.7 },
        { hertz: 310, decay: 0.08, level: 0.4 },
      ],
      force,
    );
    click.forEach((sample, i) => {
      const to = Math.round(at * sampleRate) + i;
      if (to < length) made[to] = (made[to] ?? 0) + 0.6 * force * sample * (1 - i / click.length);
    });
  }
  return normalise(made, level);
}
