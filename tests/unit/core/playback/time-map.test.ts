import { describe, expect, test } from 'vitest';
import { TimeMap } from '#lib/core/playback/time-map.ts';
import { Timeline } from '#lib/core/playback/timeline.ts';
import { aPublication } from '../../../support/a-publication.ts';

/** Tracks of 2.4, 4.8, 7.2, 2.4 and 2.4 seconds. */
const timeline = new Timeline(
  aPublication({
    chapters: [
      [2.4, 4.8],
      [7.2, 2.4, 2.4],
    ],
  }),
);

describe('a timeline', () => {
  test('puts tracks one after the other', () => {
    expect([0, 1, 2, 3, 4, 5].map((index) => timeline.startOf(index))).toEqual([
      0, 2.4, 7.2, 14.4, 16.8, 19.2,
    ]);
    expect(timeline.durationSeconds).toBe(19.2);
  });

  test('finds the track of a position, the later one at a border', () => {
    expect([0, 2.39, 2.4, 14.39, 14.4, 19.2, 99].map((position) => timeline.clipAt(position))).toEqual([
      0, 0, 1, 2, 3, 4, 4,
    ]);
  });

  test('finds the chapter of a position', () => {
    expect([0, 7.19, 7.2, 19.2].map((position) => timeline.chapterAt(position))).toEqual([0, 0, 1, 1]);
    expect([timeline.chapterStart(1), timeline.chapterEnd(1), timeline.chapterEnd(0)]).toEqual([
      7.2, 19.2, 7.2,
    ]);
  });

  test('does not drift over twenty thousand tracks', () => {
    const long = new Timeline(aPublication({ chapters: [Array.from({ length: 20_000 }, () => 0.744)] }));
    expect(long.startOf(20_000)).toBe(14_880);
  });
});

describe('a time map', () => {
  /** Of a sound that begins with something else, and has a second of something else between the second and third clip. */
  const map = new TimeMap(timeline, [
    { index: 1, time: 0.5 },
    { index: 2, time: 5.3 },
    { index: 3, time: 13.5 },
  ]);

  test('knows the moment of a position, and the position of a moment', () => {
    expect(map.timeOf(8.2)).toBeCloseTo(6.3);
    expect(map.positionAt(6.3)).toBeCloseTo(8.2);
    expect(map.timeOf(15)).toBeCloseTo(14.1);
    expect(map.endTime).toBeCloseTo(15.9);
  });

  test('stays at its start until the first clip begins', () => {
    expect([0, 0.3, 0.5].map((time) => map.positionAt(time))).toEqual([2.4, 2.4, 2.4]);
  });

  test('stays at the end of a clip until the next one begins', () => {
    expect(map.positionAt(12.4)).toBeCloseTo(14.3);
    for (const time of [12.6, 13.4]) expect(map.positionAt(time)).toBeCloseTo(14.399, 6);
    expect(map.positionAt(13.5)).toBe(14.4);
  });

  test('gives back the very clip of a border whose time an element has cut to microseconds', () => {
    const odd = new TimeMap(timeline, [
      { index: 1, time: 0.04604166 },
      { index: 2, time: 4.84612345 },
      { index: 3, time: 12.0460001 },
    ]);
    const cut = (time = NaN) => Math.floor(time * 1e6) / 1e6 - 1e-6;
    for (const start of [7.2, 14.4]) expect(odd.positionAt(cut(odd.timeOf(start)))).toBe(start);
  });

  test('has no moment for a position outside it', () => {
    expect([map.timeOf(1), map.timeOf(17)]).toEqual([undefined, undefined]);
  });

  test('leaves out a clip that could not be had, and continues after it', () => {
    const gap = new TimeMap(timeline, [
      { index: 1, time: 0 },
      { index: 3, time: 4.8 },
    ]);
    expect(gap.timeOf(8)).toBeUndefined();
    expect(gap.timeAfter(8)).toBeCloseTo(4.8);
    expect(gap.positionAt(4.79)).toBeCloseTo(7.19);
    expect(gap.positionAt(4.8)).toBeCloseTo(14.4);
  });

  test('never says a position beyond its end', () => {
    expect(map.positionAt(99)).toBeCloseTo(16.8);
  });
});
