/**
 * What speech sounds like, 200 times a second, without who speaks: mel-frequency cepstral coefficients (Davis and
 * Mermelstein). Frame i stands for the 25 ms around i * 5 ms.
 */
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import { PowerSpectrum } from './fft.ts';

export const hopSeconds = 0.005;
const hop = Math.round(hopSeconds * sampleRate);
const windowLength = Math.round(0.025 * sampleRate);
const fftSize = 1024;
const bands = 30;
const lowestHertz = 80;
/** What a voice of 16 kHz still has. */
const highestHertz = 7600;
/** Below the loudest of a recording, what a band holds counts as silence: noise of a room and digital silence agree. */
const floorBelowLoudest = 10 ** -4.5;
const preEmphasis = 0.97;

/** Frames of equal width, one behind the other. */
export interface Frames {
  readonly values: Float32Array;
  readonly width: number;
  readonly count: number;
}

export const coefficients = 13;

/** Mono at the tracks' rate. The first coefficient is the loudness. */
export function mfcc(samples: Float32Array): Frames {
  const powers = melPowers(samples);
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

function melPowers(samples: Float32Array): Float32Array {
  const spectrum = new PowerSpectrum(fftSize);
  const windows = [new Float64Array(fftSize), new Float64Array(fftSize)] as const;
  const spectra = [new Float64Array(fftSize / 2 + 1), new Float64Array(fftSize / 2 + 1)] as const;
  const count = Math.floor(samples.length / hop) + 1;
  const powers = new Float32Array(count * bands);
  const emphasised = emphasise(samples, count * hop + fftSize);
  for (let frame = 0; frame < count; frame += 2) {
    applyWindow(emphasised, frame * hop, windows[0]);
    applyWindow(emphasised, (frame + 1) * hop, windows[1]);
    spectrum.writeTwo(...windows, ...spectra);
    writeBands(spectra[0], powers, frame * bands);
    if (frame + 1 < count) writeBands(spectra[1], powers, (frame + 1) * bands);
  }
  return powers;
}

/** With half a window of silence in front, so that a frame's window begins where the frame does, and as long as wanted. */
function emphasise(samples: Float32Array, length: number): Float64Array {
  const emphasised = new Float64Array(length);
  const offset = windowLength / 2;
  let before = 0;
  for (let i = 0; i < samples.length; i++) {
    const sample = samples[i] ?? 0;
    emphasised[i + offset] = sample - preEmphasis * before;
    before = sample;
  }
  return emphasised;
}

function applyWindow(emphasised: Float64Array, from: number, windowed: Float64Array): void {
  for (let i = 0; i < windowLength; i++) windowed[i] = (emphasised[from + i] ?? 0) * (hamming[i] ?? 0);
}

function writeBands(spectral: Float64Array, powers: Float32Array, at: number): void {
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

const hamming = Float64Array.from(
  { length: windowLength },
  (_, i) => 0.54 - 0.46 * Math.cos((2 * Math.PI * i) / (windowLength - 1)),
);

const cosines = Float64Array.from(
  { length: coefficients * bands },
  (_, at) =>
    Math.cos((Math.PI * Math.floor(at / bands) * ((at % bands) + 0.5)) / bands) * Math.sqrt(2 / bands),
);

/** Triangles of equal width in mel, each from its first bin of the spectrum. */
const filters = ((): readonly { readonly firstBin: number; readonly weights: Float64Array }[] => {
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
})();
