import { expect, test } from 'vitest';
import { PlaybackClock } from '#lib/player/playback-clock.ts';

function aClock() {
  let nowMs = 0;
  return { clock: new PlaybackClock(() => nowMs), pass: (ms: number) => (nowMs += ms) };
}

test('says what a continuous element says', () => {
  const { clock, pass } = aClock();
  for (const seconds of [1, 1.016, 1.033]) {
    expect(clock.read(seconds, 1)).toBe(seconds);
    pass(16);
  }
});

test('carries time on while a moving element repeats itself', () => {
  const { clock, pass } = aClock();
  clock.read(1, 1);
  clock.read(1.04, 1);
  pass(16);
  expect(clock.read(1.04, 1)).toBeCloseTo(1.056);
});

test('carries time at the rate that is heard', () => {
  const { clock, pass } = aClock();
  clock.read(1, 2);
  clock.read(1.08, 2);
  pass(20);
  expect(clock.read(1.08, 2)).toBeCloseTo(1.12);
});

test('carries no further than 60 ms', () => {
  const { clock, pass } = aClock();
  clock.read(1, 1);
  clock.read(1.04, 1);
  pass(5000);
  expect(clock.read(1.04, 1)).toBeCloseTo(1.1);
});

test('stands still until the sound has really begun', () => {
  const { clock, pass } = aClock();
  clock.read(1, 1);
  pass(40);
  expect(clock.read(1, 1)).toBe(1);
});

test('after a reset waits for the sound anew', () => {
  const { clock, pass } = aClock();
  clock.read(1, 1);
  clock.read(1.04, 1);
  clock.reset();
  clock.read(7, 1);
  pass(40);
  expect(clock.read(7, 1)).toBe(7);
});
