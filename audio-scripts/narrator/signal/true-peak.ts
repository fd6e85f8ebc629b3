/** Peaks between the samples, by fourfold oversampling (ITU-R BS.1770-4, annex 2), and a limiter for them. */
import { fromDb, samplesIn } from './sound.ts';

const factor = 4;
const reach = 12;
const lookAheadSeconds = 0.005;

/** Windowed sinc for each of the positions between two samples. */
const phases = Array.from({ length: factor }, (_, phase) =>
  Array.from({ length: 2 * reach }, (_, tap) => {
    const x = tap - reach + 1 - phase / factor;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / (reach + 1));
    return x === 0 ? 1 : (Math.sin(Math.PI * x) / (Math.PI * x)) * window;
  }),
);

/** Greatest magnitude at and just after each sample. */
function peaksOf(samples: Float32Array): Float32Array {
  return samples.map((_, i) =>
    Math.max(
      ...phases.map((taps) => {
        let sum = 0;
        for (let tap = 0; tap < taps.length; tap++)
          sum += (samples[i + tap - reach + 1] ?? 0) * (taps[tap] ?? 0);
        return Math.abs(sum);
      }),
    ),
  );
}

/** As a factor of full scale; 1 is 0 dBTP. */
export function truePeak(samples: Float32Array): number {
  return peaksOf(samples).reduce((most, peak) => Math.max(most, peak), 0);
}

/** The same sound with no true peak above the ceiling (dBTP); gain moves smoothly, 5 ms ahead of the peak. */
export function limit(samples: Float32Array, ceiling: number): Float32Array {
  const most = fromDb(ceiling);
  const needed = peaksOf(samples).map((peak) => Math.min(1, most / Math.max(peak, most)));
  if (needed.every((gain) => gain === 1)) return samples;
  const width = samplesIn(lookAheadSeconds);
  const gains = smooth(lowestAround(needed, width), width);
  return samples.map((sample, i) => sample * (gains[i] ?? 1));
}

function lowestAround(gains: Float32Array, width: number): Float32Array {
  return gains.map((_, i) =>
    gains.subarray(Math.max(i - width, 0), i + width + 1).reduce((a, b) => Math.min(a, b), 1),
  );
}

/** Moving average over what `lowestAround` has widened, so that no gain ends above what its peak needs. */
function smooth(gains: Float32Array, width: number): Float32Array {
  const sums = new Float64Array(gains.length + 1);
  gains.forEach((gain, i) => (sums[i + 1] = (sums[i] ?? 0) + gain));
  return gains.map((_, i) => {
    const from = Math.max(i - width, 0);
    const to = Math.min(i + width + 1, gains.length);
    return ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
  });
}
