/**
 * Integrated loudness of mono sound after ITU-R BS.1770-4: K-weighting, blocks of 400 ms that overlap by three
 * quarters, gated at -70 LUFS and again 10 LU below what remains.
 */
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import { mean } from '../common/mean.ts';
import { applyFilter, type Biquad } from './biquad.ts';

const blockSeconds = 0.4;
const stepSeconds = 0.1;
const absoluteGate = -70;
const relativeGate = -10;

/** LUFS; -Infinity for silence. Sound shorter than a block counts as one block. */
export function integratedLoudness(samples: Float32Array): number {
  const powers = blockPowers(kWeighted(samples));
  const heard = powers.filter((power) => toLufs(power) > absoluteGate);
  if (heard.length === 0) return -Infinity;
  const gate = toLufs(mean(heard)) + relativeGate;
  return toLufs(mean(heard.filter((power) => toLufs(power) > gate)));
}

function blockPowers(samples: Float32Array): readonly number[] {
  const block = Math.min(blockSeconds * sampleRate, samples.length);
  const step = stepSeconds * sampleRate;
  const powers: number[] = [];
  for (let at = 0; at + block <= samples.length; at += step) {
    let sum = 0;
    for (let i = at; i < at + block; i++) sum += (samples[i] ?? 0) ** 2;
    powers.push(sum / block);
  }
  return powers;
}

function kWeighted(samples: Float32Array): Float32Array {
  return applyFilter(applyFilter(samples, headShelf), lowCut);
}

function toLufs(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

/**
 * The standard gives coefficients for 48 kHz only; these are its two filters at our rate, from the analogue
 * parameters behind those coefficients (as the EBU's libebur128 derives them).
 */
const headShelf = ((): Biquad => {
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate);
  const q = 0.7071752369554196;
  const gain = 10 ** (3.999843853973347 / 20);
  const middle = gain ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return {
    b: [
      (gain + (middle * k) / q + k * k) / a0,
      (2 * (k * k - gain)) / a0,
      (gain - (middle * k) / q + k * k) / a0,
    ],
    a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0],
  };
})();

const lowCut = ((): Biquad => {
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0] };
})();
