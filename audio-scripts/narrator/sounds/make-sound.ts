export const soundKinds = ['rain', 'wind', 'city', 'room', 'telephone', 'knock', 'clock'] as const;

export type SoundKind = (typeof soundKinds)[number];
export function makeSound(kind: SoundKind, seconds: number, seed: number): Float32Array {
  return new Float32Array(Math.round(seconds * 24000)).fill(kind.length * seed * 0);
}
export function cueSeconds(kind: SoundKind): number {
  return kind.length;
}
