import { describe, expect, test } from 'vitest';
import type { Frames } from '../../narrator/takes/mfcc.ts';
import { WaysThrough } from '../../narrator/takes/ways-through.ts';

/** Sounds that differ in one number. */
const framesOf = (...sounds: readonly number[]): Frames => ({
  values: Float32Array.from(sounds),
  width: 1,
  count: sounds.length,
});
const reading = framesOf(1, 2, 3, 4, 5, 6, 7, 8);

describe('a way through two recordings', () => {
  test('costs nothing where they are the same, however long each sound is held', () => {
    expect(new WaysThrough(reading, reading).cost).toBe(0);
    expect(new WaysThrough(framesOf(1, 1, 2, 3, 3, 3, 4, 5, 6, 7, 7, 8), reading).cost).toBe(0);
  });

  test.each([
    ['in the middle', framesOf(1, 2, 6, 7, 8), 1, 5],
    ['at the beginning', framesOf(4, 5, 6, 7, 8), -1, 3],
    ['at the end', framesOf(1, 2, 3, 4, 5), 4, 8],
  ])('costs nothing where it leaves out what is not said %s', (_, take, from, to) => {
    const ways = new WaysThrough(take, reading);
    expect(ways.cost).toBeGreaterThan(0);
    expect(ways.costOfJump(from, to)).toBe(0);
    expect(new WaysThrough(reading, reading).costOfJump(from, to)).toBeGreaterThan(0);
  });

  test('costs nothing where it goes back to what is said again', () => {
    const ways = new WaysThrough(framesOf(1, 2, 3, 4, 3, 4, 5, 6, 7, 8), reading);
    expect(ways.costOfJump(3, 2)).toBe(0);
    expect(ways.cost).toBeGreaterThan(0);
  });

  test.each([
    ['in the middle', framesOf(1, 2, 20, 30, 40, 6, 7, 8), 1, 5],
    ['at the beginning', framesOf(20, 30, 40, 4, 5, 6, 7, 8), -1, 3],
    ['at the end', framesOf(1, 2, 3, 4, 5, 20, 30, 40), 4, 8],
  ])('costs what it passes over where something else is said %s', (_, take, from, to) => {
    const passing = new Float32Array(take.count).fill(0.25);
    expect(new WaysThrough(take, reading).costOfJump(from, to, passing)).toBe(0.75);
  });
});
