import { expect, test } from 'vitest';
import { delayMsOf, withDelayMs, type SoundDelays } from '#lib/core/sound/sound-delay.ts';

const atFirst: SoundDelays = { soundOutput: 'device', soundDelays: {} };

test('each output has a delay of its own, none at first', () => {
  expect(delayMsOf(atFirst)).toBe(0);
  const car = withDelayMs({ ...atFirst, soundOutput: 'car' }, 250);
  expect(delayMsOf(car)).toBe(250);
  expect(delayMsOf({ ...car, soundOutput: 'device' })).toBe(0);
});

test.each([
  [254, 250],
  [-900, -300],
  [9000, 2000],
])('%i ms is set as %i', (wanted, set) => {
  expect(delayMsOf(withDelayMs(atFirst, wanted))).toBe(set);
});
