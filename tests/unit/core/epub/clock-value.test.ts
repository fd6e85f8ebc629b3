import { expect, test } from 'vitest';
import { parseClock } from '#lib/core/epub/clock-value.ts';

test.each([
  ['0:00:29.268', 29.268],
  ['00:01:17.5424354', 77.542435],
  ['01:17.542', 77.542],
  ['75:00', 4500],
  ['4.961s', 4.961],
  ['npt=1.234s', 1.234],
  ['npt=0:01:02', 62],
  ['.5', 0.5],
  ['7.', 7],
  ['  12.5 s ', 12.5],
  ['3,5s', 3.5],
  ['250ms', 0.25],
  ['1.5min', 90],
  ['2h', 7200],
  ['8', 8],
])('%s is a time', (text, seconds) => {
  expect(parseClock(text)).toBe(seconds);
});

test.each([[''], ['soon'], ['1:2:3:4'], ['-5s'], ['99999999999h'], ['NaN'], ['1e9'], [undefined]])(
  '%s is none',
  (text) => {
    expect(parseClock(text)).toBeUndefined();
  },
);
