import { expect, test } from 'vitest';
import { ShakeDetector } from '#lib/core/playback/shake.ts';

/** Pushes of this strength, one every so many milliseconds, sixty reports a second each. */
function feel(strength: number, everyMs: number, pushes: number): boolean {
  const detector = new ShakeDetector();
  let isShake = false;
  for (let push = 0; push < pushes; push++)
    for (const late of [0, 16, 32]) isShake ||= detector.feel(strength, push * everyMs + late);
  return isShake;
}

test('three strong pushes within a second are a shake', () => {
  expect(feel(20, 200, 3)).toBe(true);
});

test('one bump is no shake, however long it is felt', () => {
  expect(feel(40, 200, 2)).toBe(false);
});

test('steps are no shake', () => {
  expect(feel(8, 200, 20)).toBe(false);
  expect(feel(15, 600, 20)).toBe(false);
});
