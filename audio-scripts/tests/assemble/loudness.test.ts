import { describe, expect, test } from 'vitest';
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import { integratedLoudness } from '../../narrator/signal/loudness.ts';
import { resample } from '../../narrator/signal/resample.ts';
import { telephone } from '../../narrator/cast/telephone.ts';
import { limit, truePeak } from '../../narrator/signal/true-peak.ts';

function tone(hertz: number, seconds: number, db: number, rate = sampleRate, phase = 0): Float32Array {
  const amplitude = 10 ** (db / 20);
  return Float32Array.from(
    { length: seconds * rate },
    (_, i) => amplitude * Math.sin((2 * Math.PI * hertz * i) / rate + phase),
  );
}

const level = (samples: Float32Array) =>
  10 * Math.log10(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);

describe('the loudness meter', () => {
  // EBU Tech 3341: a stereo tone of 1 kHz at -23 dBFS reads -23 LUFS; one channel alone is 3.01 LU less.
  test.each([
    [-23, -26.01],
    [-20, -23.01],
    [-3, -6.01],
  ])('reads a tone of 1 kHz at %s dBFS as %s LUFS', (db, lufs) => {
    expect(integratedLoudness(tone(1000, 5, db))).toBeCloseTo(lufs, 1);
  });

  test('leaves out silence, and what is ten LU quieter than the rest', () => {
    const [loud, quiet] = [tone(1000, 4, -20), tone(1000, 4, -40)];
    const silence = new Float32Array(8 * sampleRate);
    expect(integratedLoudness(Float32Array.from([...loud, ...silence, ...quiet]))).toBeCloseTo(-23.01, 0);
  });

  test('hears a low rumble as quieter than a voice', () => {
    expect(integratedLoudness(tone(40, 4, -20))).toBeLessThan(integratedLoudness(tone(1000, 4, -20)) - 3);
  });

  test('calls silence endlessly quiet', () => {
    expect(integratedLoudness(new Float32Array(sampleRate))).toBe(-Infinity);
  });
});

describe('true peaks', () => {
  test('between the samples are found', () => {
    // A quarter of the rate, sampled beside its crests: no sample is above 0.708.
    expect(truePeak(tone(sampleRate / 4, 0.1, 0, sampleRate, Math.PI / 4))).toBeGreaterThan(0.97);
  });

  test('are brought under the ceiling, and quiet sound is left as it is', () => {
    const loud = tone(440, 0.2, 3);
    expect(20 * Math.log10(truePeak(limit(loud, -1)))).toBeLessThanOrEqual(-0.99);
    const quiet = tone(440, 0.2, -12);
    expect(limit(quiet, -1)).toBe(quiet);
  });
});

test('the telephone lets the middle of a voice through, not the rest', () => {
  const through = (hertz: number) => level(telephone(tone(hertz, 1, -30))) - level(tone(hertz, 1, -30));
  expect(through(1000)).toBeGreaterThan(-1.5);
  expect(through(100)).toBeLessThan(-24);
  expect(through(7000)).toBeLessThan(-18);
});

test('resampling keeps a tone and its length', async () => {
  const resampled = await resample(tone(1000, 1, -20, 16_000), 16_000);
  expect(Math.abs(resampled.length - sampleRate)).toBeLessThan(sampleRate * 0.01);
  expect(integratedLoudness(resampled)).toBeCloseTo(-23.01, 0);
});
