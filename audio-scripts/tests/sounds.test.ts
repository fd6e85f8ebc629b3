import { describe, expect, test } from 'vitest';
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import { cueSeconds, makeSound, soundKinds } from '../narrator/sounds/make-sound.ts';

/** Share of the energy that lies between two frequencies, by a plain Fourier sum over pieces of 512 samples. */
function shareBetween(samples: Float32Array, from: number, to: number): number {
  const size = 512;
  let [inside, all] = [0, 0];
  for (let at = 0; at + size <= samples.length; at += size * 16)
    for (let bin = 1; bin < size / 2; bin++) {
      let [re, im] = [0, 0];
      for (let i = 0; i < size; i++) {
        const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size);
        const angle = (2 * Math.PI * bin * i) / size;
        re += (samples[at + i] ?? 0) * window * Math.cos(angle);
        im += (samples[at + i] ?? 0) * window * Math.sin(angle);
      }
      const power = re * re + im * im;
      const hertz = (bin * sampleRate) / size;
      all += power;
      if (hertz >= from && hertz < to) inside += power;
    }
  return inside / all;
}

/** Times at which a sound rises out of near silence. */
function onsets(samples: Float32Array, quietSeconds: number): readonly number[] {
  const found: number[] = [];
  let last = -1;
  samples.forEach((sample, i) => {
    if (Math.abs(sample) < 0.1) return;
    if (i / sampleRate - last > quietSeconds) found.push(i / sampleRate);
    last = i / sampleRate;
  });
  return found;
}

function loudness(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}

/** Loudness of each half second. */
function course(samples: Float32Array): readonly number[] {
  const step = sampleRate / 2;
  return Array.from({ length: Math.floor(samples.length / step) }, (_, i) =>
    loudness(samples.subarray(i * step, (i + 1) * step)),
  );
}

describe.each(soundKinds)('%s', (kind) => {
  const sound = makeSound(kind, 8, 3);

  test('is as long as asked, the same for the same seed, and another for another', () => {
    expect(sound).toHaveLength(8 * sampleRate);
    expect(makeSound(kind, 8, 3)).toEqual(sound);
    expect(makeSound(kind, 8, 4)).not.toEqual(sound);
  });

  test('stays inside full scale, and has no burst at its start', () => {
    expect(sound.every((sample) => Math.abs(sample) <= 0.95)).toBe(true);
    const loudest = Math.max(...course(sound));
    expect(loudness(sound.subarray(0, sampleRate / 50))).toBeLessThanOrEqual(4 * loudest);
  });

  test('has a length of its own as a cue, and is heard in it', () => {
    expect(loudness(makeSound(kind, cueSeconds(kind), 1))).toBeGreaterThan(0.02);
  });
});

test('rain is bright and even', () => {
  const sound = makeSound('rain', 8, 3);
  expect(shareBetween(sound, 1000, 8000)).toBeGreaterThan(0.6);
  const levels = course(sound);
  expect(Math.max(...levels) / Math.min(...levels)).toBeLessThan(2);
});

test('wind is low, and comes in gusts', () => {
  const sound = makeSound('wind', 16, 3);
  expect(shareBetween(sound, 0, 1500)).toBeGreaterThan(0.8);
  const levels = course(sound);
  expect(Math.max(...levels) / Math.min(...levels)).toBeGreaterThan(2);
});

test('a city rumbles', () => {
  expect(shareBetween(makeSound('city', 8, 3), 0, 2000)).toBeGreaterThan(0.8);
});

test('a room is dark', () => {
  expect(shareBetween(makeSound('room', 8, 3), 0, 900)).toBeGreaterThan(0.9);
});

test('a telephone rings with its two gongs for two seconds, and is silent for most of four', () => {
  const sound = makeSound('telephone', 12, 3);
  expect(shareBetween(sound.subarray(0, 2 * sampleRate), 1100, 1500)).toBeGreaterThan(0.4);
  expect(loudness(sound.subarray(3.5 * sampleRate, 5.9 * sampleRate))).toBeLessThan(0.01);
  expect(loudness(sound.subarray(6.1 * sampleRate, 8 * sampleRate))).toBeGreaterThan(0.1);
});

test('a door is knocked at three times', () => {
  expect(onsets(makeSound('knock', 1.2, 3), 0.1)).toHaveLength(3);
});

test('a clock ticks and tocks twice a second', () => {
  const times = onsets(makeSound('clock', 6, 3), 0.2);
  expect(times).toHaveLength(12);
  expect(times.slice(1).every((time, i) => Math.abs(time - (times[i] ?? 0) - 0.5) < 0.03)).toBe(true);
});
