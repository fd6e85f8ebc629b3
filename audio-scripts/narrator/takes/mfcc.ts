/**
 * What speech sounds like, 200 times a second, without who speaks: mel-frequency cepstral coefficients (Davis and
 * Mermelstein). Frame i stands for the 25 ms around i * 5 ms. Recordings of different rates are comparable as they are.
 */
import { PowerSpectrum } from './fft.ts';

export const hopSeconds = 0.005;
const windowSeconds = 0.025;
const fftSize = 1024;
const bands = 30;
const lowestHertz = 80;
/** What a voice of 16 kHz still has. */
const highestHertz = 7600;
/** Below the loudest of a recording, what a band holds counts as silence: noise of a room and digital silence agree. */
const floorBelowLoudest = 10 ** -4.5;
const preEmphasis = 0.97;

/** Frames of equal width, one after the other. */
export interface Frames {
  readonly values: Float32Array;
  readonly width: number;
  readonly count: number;
}

export const coefficients = 13;

/** Mono, of at most 40,000 samples a second. The first coefficient is the loudness. */
export function mfcc(samples: Float32Array, sampleRate: number): Frames {
  const powers = melPowers(samples, sampleRate);
  const count = powers.length / bands;
  const floor = loudest(powers) * floorBelowLoudest + 1e-12;
  const values = new Float32Array(count * coefficients);
  const logs = new Float64Array(bands);
  for (let frame = 0; frame < count; frame++) {
    for (let band = 0; band < bands; band++)
      logs[band] = Math.log((powers[frame * bands + band] ?? 0) + floor);
    for (let i = 0; i < coefficients; i++) {
      let sum = 0;
      for (let band = 0; band < bands; band++) sum += (logs[band] ?? 0) * (cosines[i * bands + band] ?? 0);
      values[frame * coefficients + i] = sum;
    }
  }
  return { values, width: coefficients, count };
}

function melPowers(samples: Float32Array, sampleRate: number): Float32Array {
  const spectrum = new PowerSpectrum(fftSize);
  const windows = [new Float64Array(fftSize), new Float64Array(fftSize)] as const;
  const spectra = [new Float64Array(fftSize / 2 + 1), new Float64Array(fftSize / 2 + 1)] as const;
  const filters = filtersFor(sampleRate);
  const hamming = hammingOf(Math.round(windowSeconds * sampleRate));
  const hop = hopSeconds * sampleRate;
  const count = Math.floor(samples.length / hop) + 1;
  const powers = new Float32Array(count * bands);
  const emphasised = emphasise(samples, hamming.length / 2, Math.ceil(count * hop) + fftSize);
  for (let frame = 0; frame < count; frame += 2) {
    applyWindow(emphasised, Math.round(frame * hop), hamming, windows[0]);
    applyWindow(emphasised, Math.round((frame + 1) * hop), hamming, windows[1]);
    spectrum.writeTwo(...windows, ...spectra);
    writeBands(spectra[0], filters, powers, frame * bands);
    if (frame + 1 < count) writeBands(spectra[1], filters, powers, (frame + 1) * bands);
  }
  return powers;
}

/** With silence in front, half a window, so that a frame's window begins where the frame does, and as long as wanted. */
function emphasise(samples: Float32Array, silence: number, length: number): Float64Array {
  const emphasised = new Float64Array(length);
  const offset = Math.round(silence);
  let before = 0;
  for (let i = 0; i < samples.length; i++) {
    const sample = samples[i] ?? 0;
    emphasised[i + offset] = sample - preEmphasis * before;
    before = sample;
  }
  return emphasised;
}

function applyWindow(
  emphasised: Float64Array,
  from: number,
  window: Float64Array,
  windowed: Float64Array,
): void {
  for (let i = 0; i < window.length; i++) windowed[i] = (emphasised[from + i] ?? 0) * (window[i] ?? 0);
}

function writeBands(
  spectral: Float64Array,
  filters: readonly Filter[],
  powers: Float32Array,
  at: number,
): void {
  for (let band = 0; band < bands; band++) {
    const filter = filters[band];
    if (!filter) continue;
    const { firstBin, weights } = filter;
    let sum = 0;
    for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (spectral[firstBin + i] ?? 0);
    powers[at + band] = sum;
  }
}

/** Not the very loudest, which may be a knock on the table. */
function loudest(powers: Float32Array): number {
  const sums: number[] = [];
  for (let at = 0; at < powers.length; at += bands) {
    let sum = 0;
    for (let band = 0; band < bands; band++) sum += powers[at + band] ?? 0;
    sums.push(sum / bands);
  }
  sums.sort((one, other) => one - other);
  return sums[Math.floor(sums.length * 0.95)] ?? 0;
}

function hammingOf(length: number): Float64Array {
  return Float64Array.from({ length }, (_, i) => 0.54 - 0.46 * Math.cos((2 * Math.PI * i) / (length - 1)));
}

const cosines = Float64Array.from(
  { length: coefficients * bands },
  (_, at) =>
    Math.cos((Math.PI * Math.floor(at / bands) * ((at % bands) + 0.5)) / bands) * Math.sqrt(2 / bands),
);

interface Filter {
  readonly firstBin: number;
  readonly weights: Float64Array;
}

/** Triangles of equal width in mel, each from its first bin of the spectrum. */
function filtersFor(sampleRate: number): readonly Filter[] {
  const mel = (hertz: number) => 1127 * Math.log(1 + hertz / 700);
  const [low, high] = [mel(lowestHertz), mel(highestHertz)];
  const edge = (i: number) => 700 * (Math.exp((low + ((high - low) * i) / (bands + 1)) / 1127) - 1);
  const binHertz = sampleRate / fftSize;
  return Array.from({ length: bands }, (_, band) => {
    const [left, middle, right] = [edge(band), edge(band + 1), edge(band + 2)];
    const firstBin = Math.ceil(left / binHertz);
    const weights = Float64Array.from({ length: Math.floor(right / binHertz) - firstBin + 1 }, (__, i) => {
      const hertz = (firstBin + i) * binHertz;
      return Math.max(0, Math.min((hertz - left) / (middle - left), (right - hertz) / (right - middle)));
    });
    return { firstBin, weights };
  });
}
