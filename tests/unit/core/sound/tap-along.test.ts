import { describe, expect, test } from 'vitest';
import { clickTimesMs, delayFromTaps } from '#lib/core/sound/tap-along.ts';

/** Even numbers from 0 to 1 that look like chance, the same at each run. */
function someChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** A listener who taps with each click, `unevenMs` around it. */
function taps(delayMs: number, { unevenMs = 30, seed = 1, from = 2, count = 18 } = {}): number[] {
  const chance = someChance(seed);
  const around = () => (chance() + chance() - 1) * unevenMs;
  return clickTimesMs.slice(from, from + count).map((click) => click + delayMs + around());
}

describe('a delay is measured', () => {
  test.each([-300, -40, 0, 150, 320, 600, 800, 1000, 1380, 2000])('of %i ms, to 20 ms', (delayMs) => {
    for (let seed = 1; seed <= 10; seed++) {
      const result = delayFromTaps(taps(delayMs, { seed, unevenMs: 45 }));
      if (delayMs === -300 || delayMs === 2000) {
        expect(['measured', 'out-of-range']).toContain(result.kind);
        continue;
      }
      expect(result.kind).toBe('measured');
      if (result.kind === 'measured') expect(Math.abs(result.delayMs - delayMs)).toBeLessThan(20);
    }
  });

  test('where the listener began late and left out some clicks', () => {
    const some = taps(250, { from: 5, count: 14 }).filter((_, i) => i % 4 !== 1);
    const result = delayFromTaps(some);
    expect(result.kind === 'measured' && Math.abs(result.delayMs - 250)).toBeLessThan(20);
  });

  test('where the rhythm ran on after it had changed', () => {
    const all = taps(250);
    const ranOn = all.map((tap, i) => (i === 9 || i === 10 ? tap - 150 : tap));
    const result = delayFromTaps(ranOn);
    expect(result.kind === 'measured' && Math.abs(result.delayMs - 250)).toBeLessThan(20);
  });

  test('and the surer, the more even the taps are', () => {
    const [even, uneven] = [10, 60].map((unevenMs) => delayFromTaps(taps(200, { unevenMs })));
    if (even?.kind !== 'measured' || uneven?.kind !== 'measured') throw new Error('not measured');
    expect(even.withinMs).toBeLessThan(uneven.withinMs);
    expect(even.withinMs).toBeLessThan(10);
  });
});

describe('nothing is measured', () => {
  test('from a few taps', () => {
    expect(delayFromTaps([])).toEqual({ kind: 'too-few' });
    expect(delayFromTaps(taps(200, { count: 7 }))).toEqual({ kind: 'too-few' });
  });

  test('from taps in a rhythm of their own', () => {
    const own = Array.from({ length: 24 }, (_, i) => 1000 + i * 430);
    expect(delayFromTaps(own)).toEqual({ kind: 'uneven' });
  });

  test('from taps at any time', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const chance = someChance(seed);
      const wild = Array.from({ length: 20 }, () => 1000 + chance() * 14_000);
      expect(delayFromTaps(wild)).toEqual({ kind: 'uneven' });
    }
  });

  test('from taps that follow the first rhythm only', () => {
    const steady = Array.from({ length: 20 }, (_, i) => 1200 + 200 + i * 600);
    expect(delayFromTaps(steady).kind).toBe('uneven');
  });

  test('where the delay is longer than can be set', () => {
    expect(delayFromTaps(taps(2250))).toEqual({ kind: 'out-of-range' });
  });
});
