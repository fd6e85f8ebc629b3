/** Second-order filters (Robert Bristow-Johnson's cookbook), all that loudness and the telephone need. */
import { sampleRate } from '#lib/core/mp3/track-format.ts';

/** Normalised by a0: y = b0 x + b1 x' + b2 x'' - a1 y' - a2 y''. */
export interface Biquad {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

export function highPass(hertz: number, q: number): Biquad {
  const { cos, alpha } = angle(hertz, q);
  const a0 = 1 + alpha;
  const b = (1 + cos) / 2 / a0;
  return { b: [b, -2 * b, b], a: [(-2 * cos) / a0, (1 - alpha) / a0] };
}

export function lowPass(hertz: number, q: number): Biquad {
  const { cos, alpha } = angle(hertz, q);
  const a0 = 1 + alpha;
  const b = (1 - cos) / 2 / a0;
  return { b: [b, 2 * b, b], a: [(-2 * cos) / a0, (1 - alpha) / a0] };
}

export function applyFilter(samples: Float32Array, { b: [b0, b1, b2], a: [a1, a2] }: Biquad): Float32Array {
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  return samples.map((x) => {
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    return y;
  });
}

function angle(hertz: number, q: number): { readonly cos: number; readonly alpha: number } {
  const omega = (2 * Math.PI * hertz) / sampleRate;
  return { cos: Math.cos(omega), alpha: Math.sin(omega) / (2 * q) };
}
