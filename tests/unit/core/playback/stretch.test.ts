import { describe, expect, test } from 'vitest';
import { Stretch } from '#lib/core/playback/stretch.ts';
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

describe('a stretch', () => {
  const stretch = new Stretch(timeline, [1, 2, 3]);

  test('is as long as its tracks', () => {
    expect(stretch.durationSeconds).toBeCloseTo(14.4);
  });

  test('knows the moment of a position, one codec delay after its frame, and the position of a moment', () => {
    expect(stretch.timeOf(8.2)).toBeCloseTo(5.846);
    expect(stretch.positionAt(5.846)).toBeCloseTo(8.2);
  });

  test('stays at its start until the codec’s delay is over', () => {
    expect([0, 0.02, 0.046].map((time) => stretch.positionAt(time))).toEqual([2.4, 2.4, 2.4]);
  });

  test('gives back the very track of a border whose time an element has cut to microseconds', () => {
    const cut = (time = NaN) => Math.floor(time * 1e6) / 1e6 - 1e-6;
    for (const start of [7.2, 14.4]) expect(stretch.positionAt(cut(stretch.timeOf(start)))).toBe(start);
  });

  test('has no moment for a position outside it', () => {
    expect([stretch.timeOf(1), stretch.timeOf(17)]).toEqual([undefined, undefined]);
  });

  test('leaves out a track that could not be had, and continues after it', () => {
    const gap = new Stretch(timeline, [1, 3]);
    expect(gap.timeOf(8)).toBeUndefined();
    expect(gap.timeAfter(8)).toBeCloseTo(4.846);
    expect(gap.positionAt(4.836)).toBeCloseTo(7.19);
    expect(gap.positionAt(4.846)).toBeCloseTo(14.4);
  });

  test('never says a position beyond its end', () => {
    expect(stretch.positionAt(99)).toBeCloseTo(16.8);
  });
});
