/** The sounds that the narrator makes itself, the same for the same seed. */
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import { clock, knock, telephone } from './objects.ts';
import { city, room } from './places.ts';
import { chanceOf, type Chance } from './random.ts';
import { rain, wind } from './weather.ts';

interface Kind {
  /** Mono at the tracks' rate, at a root mean square of about 0.1. */
  readonly make: (length: number, chance: Chance) => Float32Array;
  /** How long it is by itself, as a cue. */
  readonly cueSeconds: number;
}

const kinds = {
  rain: { make: rain, cueSeconds: 4 },
  wind: { make: wind, cueSeconds: 4 },
  city: { make: city, cueSeconds: 5 },
  room: { make: room, cueSeconds: 3 },
  telephone: { make: telephone, cueSeconds: 2.8 },
  knock: { make: knock, cueSeconds: 1.2 },
  clock: { make: clock, cueSeconds: 3.9 },
} as const satisfies Record<string, Kind>;

export type SoundKind = keyof typeof kinds;

export const soundKinds = Object.keys(kinds) as readonly SoundKind[];

/** `seconds` of it, to lie under speech. */
export function makeSound(kind: SoundKind, seconds: number, seed: number): Float32Array {
  return kinds[kind].make(Math.round(seconds * sampleRate), chanceOf(seed));
}

export function cueSeconds(kind: SoundKind): number {
  return kinds[kind].cueSeconds;
}
