/** Whether a track stays below full scale, between its samples as well. */
import { fromDb, toDb } from '../signal/sound.ts';
import { truePeak } from '../signal/true-peak.ts';
import { narrateAgain, type Finding } from './finding.ts';
import type { HeardChapter } from './hear-chapter.ts';

/** dBTP. */
const highestPeak = -1;
/** dB; joined with its neighbours a track decodes to the same, but for rounding. */
const rounding = 0.01;

/** A peak between samples is never more than this many times the greatest sample within `reach` of it. */
const overshoot = 2.4;
const reach = 12;
const stepSamples = 240;

export function checkPeaks({ tracks }: HeardChapter): readonly Finding[] {
  const ceiling = fromDb(highestPeak + rounding);
  return tracks.flatMap(({ track, samples }): readonly Finding[] => {
    const peak = mayExceed(samples, ceiling) ? truePeak(samples) : 0;
    if (peak <= ceiling) return [];
    const message = `Its highest peak is ${toDb(peak).toFixed(1)} dBTP, the most is ${highestPeak}. ${narrateAgain}`;
    return [{ file: track.href, where: track.paragraph, message }];
  });
}

/** Looks closely only where it is loud; cutting there can raise a peak but not hide one. */
function mayExceed(samples: Float32Array, ceiling: number): boolean {
  for (let at = 0; at < samples.length; at += stepSamples) {
    const near = samples.subarray(Math.max(at - reach, 0), at + stepSamples + reach);
    const greatest = near.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    if (greatest * overshoot > ceiling && truePeak(near) > ceiling) return true;
  }
  return false;
}
