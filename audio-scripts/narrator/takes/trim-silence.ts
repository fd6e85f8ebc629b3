/** Where speech is in a recording, by its level over the noise of the room. */

/** Samples, `to` exclusive. */
export interface SampleRange {
  readonly from: number;
  readonly to: number;
}

/** Long enough for the lowest voices. */
const levelSeconds = 0.02;
const stepSeconds = 0.005;
/** Shorter than this, a sound alone is a click, not speech. */
const shortestSpeechSeconds = 0.04;
/** Soft beginnings (h, f, th) lie below the threshold. */
export const marginSeconds = 0.05;
/** A silence this short is the closure of a stop. */
const shortestPauseSeconds = 0.08;

/** From the first speech to the last; undefined where there is none. */
export function trimSilence(samples: Float32Array, sampleRate: number): SampleRange | undefined {
  const stretches = findSpeech(samples, sampleRate);
  const [first, last] = [stretches[0], stretches.at(-1)];
  return first && last && { from: first.from, to: last.to };
}

/** What is spoken between pauses, in order, each with a margin of silence. */
export function findSpeech(samples: Float32Array, sampleRate: number): readonly SampleRange[] {
  const step = Math.round(stepSeconds * sampleRate);
  const levels = levelsOf(samples, sampleRate, step);
  const threshold = thresholdOf(levels);
  if (threshold === undefined) return [];
  const margin = Math.round(marginSeconds * sampleRate);
  const shortestPause = shortestPauseSeconds * sampleRate;
  const loud: SampleRange[] = [];
  for (const stretch of runsAbove(levels, threshold, step)) {
    const last = loud.at(-1);
    if (last && stretch.from - last.to < shortestPause)
      loud.splice(-1, 1, { from: last.from, to: stretch.to });
    else loud.push(stretch);
  }
  const spoken = loud.filter(({ from, to }) => to - from >= shortestSpeechSeconds * sampleRate);
  const widened: SampleRange[] = [];
  for (const { from, to } of spoken) {
    const wide = { from: Math.max(from - margin, 0), to: Math.min(to + margin, samples.length) };
    const last = widened.at(-1);
    if (last && wide.from <= last.to) widened.splice(-1, 1, { from: last.from, to: wide.to });
    else widened.push(wide);
  }
  return widened;
}

/** Decibels of full scale around each step. */
function levelsOf(samples: Float32Array, sampleRate: number, step: number): Float32Array {
  const half = Math.round((levelSeconds / 2) * sampleRate);
  return Float32Array.from({ length: Math.floor(samples.length / step) + 1 }, (_, i) => {
    const [from, to] = [Math.max(i * step - half, 0), Math.min(i * step + half, samples.length)];
    let sum = 0;
    for (let at = from; at < to; at++) sum += (samples[at] ?? 0) ** 2;
    return 10 * Math.log10(sum / Math.max(to - from, 1) + 1e-10);
  });
}

/** Between the noise and the voice, nearer to the noise; undefined where nothing stands out. */
function thresholdOf(levels: Float32Array): number | undefined {
  const sorted = levels.toSorted();
  const voice = sorted[Math.floor(sorted.length * 0.95)] ?? -100;
  // Digital silence gives no measure of how soft speech may be.
  const noise = Math.max(sorted[Math.floor(sorted.length * 0.05)] ?? -100, voice - 60);
  if (voice < -60) return undefined;
  return Math.min(noise + Math.max(6, (voice - noise) * 0.3), voice - 6);
}

function runsAbove(levels: Float32Array, threshold: number, step: number): readonly SampleRange[] {
  const runs: SampleRange[] = [];
  let from: number | undefined;
  for (const [i, level] of levels.entries()) {
    if (level >= threshold) from ??= i * step;
    else if (from !== undefined) {
      runs.push({ from, to: i * step });
      from = undefined;
    }
  }
  if (from !== undefined) runs.push({ from, to: (levels.length - 1) * step });
  return runs;
}
