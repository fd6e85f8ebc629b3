import { describe, expect, test } from 'vitest';
import { compareAfterSeek, type LitWord } from '../../bench/import/heard-places.ts';
import { cycle, wordSeconds } from '../../bench/import/tone-code.ts';

const wordMs = wordSeconds * 1000;
const startMs = 1_000_000;
const seekAt = 500;
const silentMs = 200;
const soundAt = seekAt + silentMs;
const lastsMs = 4000;

/** Word 3 is heard until the seek, and then, after silence, the place `toMs` of the sound. */
function heard(toMs: number) {
  const byMillisecond = Int8Array.from({ length: lastsMs }, (_, at) => {
    if (at < seekAt) return cycle[3] ?? -1;
    if (at < soundAt) return -1;
    return cycle[Math.floor((toMs + at - soundAt) / wordMs) % cycle.length] ?? -1;
  });
  return { startMs, byMillisecond };
}

/** A frame every 10 ms, as of a page that takes the sound to be `lateMs` further back, from a book that repeats the cycle. */
function lit(toMs: number, lateMs: number, firstWord = 0): readonly LitWord[] {
  return Array.from({ length: lastsMs / 10 }, (_, frame) => {
    const at = frame * 10;
    const playedMs = Math.max(at - soundAt - lateMs, 0);
    return {
      atMs: startMs + at,
      word: at < seekAt ? 3 : firstWord + Math.floor((toMs + playedMs) / wordMs),
    };
  });
}

const compare = (words: readonly LitWord[], toMs: number) =>
  compareAfterSeek(words, heard(toMs), startMs + seekAt, startMs + lastsMs);

describe('what is lit after a seek', () => {
  const toMs = 50.3 * wordMs;

  test('is late by what it is behind the sound, in every repetition of the cycle', () => {
    for (const firstWord of [0, 4 * cycle.length]) {
      const { soundMs, lateMs } = compare(lit(toMs, 80, firstWord), toMs) ?? { lateMs: [] };
      expect(soundMs).toBe(silentMs);
      expect(lateMs.length).toBeGreaterThan(4);
      for (const late of lateMs) expect(Math.abs(late - 80)).toBeLessThanOrEqual(10);
    }
  });

  test('is late by seconds where the sound is at another place, and early where it is behind', () => {
    for (const words of [40, -40]) {
      const { lateMs } = compare(lit(toMs, 0), toMs + words * wordMs) ?? { lateMs: [] };
      expect(lateMs.length).toBeGreaterThan(4);
      for (const late of lateMs) expect(Math.abs(late - words * wordMs)).toBeLessThanOrEqual(10);
    }
  });

  test('is not compared where nothing was heard', () => {
    const silence = { startMs, byMillisecond: new Int8Array(lastsMs).fill(-1) };
    expect(compareAfterSeek(lit(toMs, 0), silence, startMs + seekAt, startMs + lastsMs)).toBeUndefined();
  });
});

test('every three tones in a row of the cycle occur once, and no tone follows itself', () => {
  const threes = cycle.map((tone, i) => [cycle.at(i - 2), cycle.at(i - 1), tone].join(' '));
  expect(new Set(threes).size).toBe(cycle.length);
  expect(cycle.filter((tone, i) => tone === cycle.at(i - 1))).toEqual([]);
});
