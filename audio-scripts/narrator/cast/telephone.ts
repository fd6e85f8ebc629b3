/** A voice on the telephone: the narrow band of the line, and a small speaker that is driven a little too hard. */
import { applyFilter, highPass, lowPass, type Biquad } from '../signal/biquad.ts';

/** Two sections each make a fourth-order Butterworth slope. */
const sections = [0.5412, 1.3066];
const band = { from: 300, to: 3400 };
const drive = 4;

export function telephone(samples: Float32Array): Float32Array {
  const narrow = inSections(samples, (q) => highPass(band.from, q));
  const driven = narrow.map((sample) => Math.tanh(sample * drive) / drive);
  return inSections(driven, (q) => lowPass(band.to, q));
}

function inSections(samples: Float32Array, filter: (q: number) => Biquad): Float32Array {
  return sections.reduce<Float32Array>((sound, q) => applyFilter(sound, filter(q)), samples);
}
