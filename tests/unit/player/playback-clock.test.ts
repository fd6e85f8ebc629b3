import { describe, expect, test } from 'vitest';
import { PlaybackClock } from '#lib/player/playback-clock.ts';

const frameMs = 16;

/** A clock, the page's time, and an element that moves as real time does, plus what `rough` adds to it. */
function aClock(lagAt?: (rate: number) => number) {
  let nowMs = 0;
  const clock = new PlaybackClock(() => nowMs, lagAt);
  return {
    clock,
    pass: (ms: number) => (nowMs += ms),
    /** Reads each frame for so long; returns how far the last second's readings are from the even time. */
    listen(from: number, rate: number, ms: number, element: (even: number, passedMs: number) => number) {
      const errors: number[] = [];
      for (let passedMs = 0; passedMs <= ms; passedMs += frameMs) {
        const even = from + (passedMs / 1000) * rate;
        const read = clock.read(element(even, passedMs), rate);
        if (passedMs > ms - 1000) errors.push(read - even);
        nowMs += frameMs;
      }
      return errors;
    },
  };
}

const largest = (errors: readonly number[]) => Math.max(...errors.map(Math.abs));

describe('while the element moves', () => {
  test.each([0.5, 1, 3])('an even element is believed at rate %s', (rate) => {
    const { listen } = aClock();
    expect(largest(listen(1, rate, 3000, (even) => even))).toBeLessThan(0.001);
  });

  test('a time that runs ahead and falls back by 20 ms comes out even', () => {
    const { listen } = aClock();
    const saw = (even: number, passedMs: number) => even + ((passedMs % 400) / 400) * 0.02;
    const errors = listen(1, 1, 5000, saw);
    expect(Math.max(...errors) - Math.min(...errors)).toBeLessThan(0.006);
    expect(largest(errors.map((error) => error - 0.01))).toBeLessThan(0.006);
  });

  test('a time that moves in steps of 40 ms comes out even', () => {
    const { listen } = aClock();
    const errors = listen(1, 1, 5000, (even) => Math.floor(even / 0.04) * 0.04);
    expect(Math.max(...errors) - Math.min(...errors)).toBeLessThan(0.008);
  });

  test('it never goes back', () => {
    const { clock, pass } = aClock();
    let last = 0;
    for (let passedMs = 0; passedMs < 4000; passedMs += frameMs) {
      const heard = clock.read(1 + passedMs / 1000 + ((passedMs % 400) / 400) * 0.02, 1);
      expect(heard).toBeGreaterThanOrEqual(last);
      last = heard;
      pass(frameMs);
    }
  });

  test('another place is taken at once', () => {
    const { clock, listen, pass } = aClock();
    listen(1, 1, 2000, (even) => even);
    pass(frameMs);
    expect(clock.read(7, 1)).toBe(7);
  });
});

describe('an element whose sound stood still for 70 ms', () => {
  const stall = (even: number, passedMs: number) => {
    const saw = (((passedMs % 266) - 133) / 133) * -0.01;
    return even + saw - Math.min(Math.max(passedMs - 200, 0), 70) / 1000;
  };

  test('is followed again a quarter of a second later', () => {
    const { listen } = aClock();
    for (const error of listen(1, 1, 1500, stall)) expect(Math.abs(error + 0.07)).toBeLessThan(0.012);
  });

  test('takes nothing back that was said to be heard', () => {
    const { listen } = aClock();
    const errors = listen(1, 1, 990, stall);
    for (const [frame, error] of errors.entries())
      expect(error - (errors[frame - 1] ?? 0)).toBeGreaterThanOrEqual(-frameMs / 1000 - 1e-9);
  });
});

describe('a clock without movement', () => {
  test('stands until the sound has really begun', () => {
    const { clock, pass } = aClock();
    clock.read(1, 1);
    pass(400);
    expect(clock.read(1, 1)).toBe(1);
  });

  test('goes on for 60 ms at most after the element has stopped', () => {
    const { clock, listen, pass } = aClock();
    listen(1, 1, 1000, (even) => even);
    for (let frame = 0; frame < 100; frame++) {
      clock.read(2, 1);
      pass(frameMs);
    }
    expect(clock.read(2, 1)).toBeLessThan(2.07);
  });

  test('after a reset stands until there is sound again', () => {
    const { clock, listen, pass } = aClock();
    listen(1, 1, 1000, (even) => even);
    clock.reset();
    clock.read(7, 1);
    pass(40);
    expect(clock.read(7, 1)).toBe(7);
  });
});

describe('sound that is heard later than the element says', () => {
  const lagAt = (rate: number) => 0.02 * rate;

  test('counts from what is heard, at each rate', () => {
    for (const rate of [1, 2]) {
      const { listen } = aClock(lagAt);
      for (const error of listen(1, rate, 3000, (even) => even)) expect(error).toBeCloseTo(-0.02 * rate);
    }
  });

  test('begins at the place that was asked for, not before it', () => {
    const { clock, pass } = aClock(lagAt);
    expect(clock.read(5, 1)).toBe(5);
    pass(frameMs);
    expect(clock.read(5 + frameMs / 1000, 1)).toBe(5);
  });
});
