import { expect, test } from 'vitest';
import { TimeMap } from '#lib/core/playback/time-map.ts';
import { Timeline } from '#lib/core/playback/timeline.ts';
import { twelveParagraphs } from '../../../support/a-player.ts';

/** Of the second paragraph, from 12 to 24, half a second and then two are left out. */
const map = new TimeMap(new Timeline(twelveParagraphs.publication), [
  { index: 0, time: 0 },
  {
    index: 1,
    time: 12,
    leftOut: [
      { at: 3, seconds: 0.5 },
      { at: 10, seconds: 2 },
    ],
  },
  { index: 2, time: 21.5 },
]);

test.each([
  [6, 6],
  [14, 14],
  [15.5, 15],
  [20, 19.5],
  [24, 21.5],
  [30, 27.5],
])('position %d is at %d in the sound, and back', (position, time) => {
  expect(map.timeOf(position)).toBeCloseTo(time, 6);
  expect(map.positionAt(time)).toBeCloseTo(position, 6);
});

test('a position in what is left out is where the sound goes on', () => {
  expect(map.timeOf(15.2)).toBeCloseTo(15, 6);
  expect(map.timeOf(22.7)).toBeCloseTo(21.5, 6);
});

test('positions never go back as the sound goes on', () => {
  let last = 0;
  for (let time = 0; time < map.endTime; time += 0.01) {
    const position = map.positionAt(time);
    expect(position).toBeGreaterThanOrEqual(last);
    last = position;
  }
  expect(map.endTime).toBe(33.5);
});
