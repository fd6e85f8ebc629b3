import { expect, test } from 'vitest';
import type { Place } from '#lib/core/library/place.ts';
import { progressOf } from '#lib/core/library/progress.ts';
import type { BlockId, PublicationId } from '#lib/core/publication/ids.ts';

const story = { durationSeconds: 600 };

function place(parts: Partial<Place['locator']> = {}, isFinished = false): Place {
  const locator = { publication: 'story' as PublicationId, paragraph: 'p1' as BlockId, seconds: 0, ...parts };
  return { locator, sequence: 1, savedAtMs: 0, isFinished };
}

test('a story without a place is new', () => {
  expect(progressOf(story, undefined, 1)).toEqual({ status: 'new' });
});

test('a story that is begun says what is left of it at its speed, and where it is', () => {
  expect(progressOf(story, place({ totalProgression: 0.5, title: 'The recital' }), 1.5)).toEqual({
    status: 'begun',
    part: 0.5,
    leftSeconds: 200,
    title: 'The recital',
  });
});

test('a place that an older version stored without its share of the story is begun', () => {
  expect(progressOf(story, place(), 1)).toEqual({ status: 'begun' });
});

test('a story without sound has no time left', () => {
  expect(progressOf({ durationSeconds: 0 }, place({ totalProgression: 0.25 }), 1)).toEqual({
    status: 'begun',
    part: 0.25,
  });
});

test('a story that was heard to its end is finished', () => {
  expect(progressOf(story, place({ totalProgression: 0.4 }, true), 1)).toEqual({ status: 'finished' });
});
