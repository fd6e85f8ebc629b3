/** What is struck rings in its own modes, each dying away at its own pace. */
import { sampleRate } from '#lib/core/mp3/track-format.ts';

export interface Mode {
  readonly hertz: number;
  /** Seconds until a thousandth is left. */
  readonly decay: number;
  readonly level: number;
}

/** Adds a blow at `atSeconds` to `samples`; what would ring past the end is cut. */
export function strike(samples: Float32Array, atSeconds: number, modes: readonly Mode[], force = 1): void {
  const at = Math.round(atSeconds * sampleRate);
  for (const { hertz, decay, level } of modes) {
    const turn = (2 * Math.PI * hertz) / sampleRate;
    const fade = 0.001 ** (1 / (decay * sampleRate));
    let gain = level * force;
    const length = Math.min(Math.round(decay * sampleRate), samples.length - at);
    for (let i = 0; i < length; i++) {
      // Nothing begins at once: half a millisecond of attack.
      const attack = Math.min(i / (0.0005 * sampleRate), 1);
      samples[at + i] = (samples[at + i] ?? 0) + gain * attack * Math.sin(turn * i);
      gain *= fade;
    }
  }
}
