import { expect, test } from 'vitest';
import { Finished } from '#lib/core/library/finished.ts';

const duration = 600;

/** The voice is heard from one position to another, with four reports a second at twice the speed. */
function heard(finished: Finished, from: number, to: number) {
  for (let position = from; position <= to; position += 0.5) finished.hear(position, duration);
}

function heardToTheEnd() {
  const finished = new Finished();
  heard(finished, 500, 599.5);
  finished.end(duration, false);
  return finished;
}

test('a story stays finished while less than a minute of it is heard again', () => {
  const finished = heardToTheEnd();
  heard(finished, 300, 350);
  expect(finished.isStill(true)).toBe(true);
  heard(finished, 350.5, 365);
  expect(finished.isStill(true)).toBe(false);
});

test('its last minute can be heard again and again', () => {
  const finished = heardToTheEnd();
  for (let times = 0; times < 5; times++) heard(finished, 545, 599);
  expect(finished.isStill(true)).toBe(true);
});

test('a story that is played from its start is begun again', () => {
  const finished = heardToTheEnd();
  heard(finished, 0.5, 1);
  expect(finished.isStill(true)).toBe(false);
});

test('an end that was jumped to does not count once the listener has gone back', () => {
  const finished = new Finished();
  heard(finished, 100, 120);
  finished.end(duration, false);
  expect(finished.isStill(true)).toBe(false);
});

test('an end that was heard after a jump counts', () => {
  const finished = new Finished();
  heard(finished, 100, 120);
  heard(finished, 585, 599.5);
  finished.end(duration, false);
  expect(finished.isStill(true)).toBe(true);
});

test('a jump to the end of a story that is finished leaves it finished', () => {
  const finished = heardToTheEnd();
  heard(finished, 300, 310);
  finished.end(duration, true);
  expect(finished.isStill(true)).toBe(true);
});

test('what was heard before another tab finished the story does not count', () => {
  const finished = new Finished();
  heard(finished, 100, 300);
  expect(finished.isStill(false)).toBe(false);
  expect(finished.isStill(true)).toBe(true);
});
