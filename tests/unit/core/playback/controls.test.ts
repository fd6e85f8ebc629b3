import { expect, test } from 'vitest';
import { nextChapter, previousChapter } from '#lib/core/playback/controls.ts';
import { Timeline } from '#lib/core/playback/timeline.ts';
import { aStory } from '../../../support/a-publication.ts';

/** Chapters at 0, 24 and 48. */
const timeline = new Timeline(aStory({ chapters: [[24], [24], [24]] }).publication);

test('the previous chapter is this one, unless it has just begun', () => {
  expect(previousChapter(timeline, 40)).toBe(24);
  expect(previousChapter(timeline, 26)).toBe(0);
  expect(previousChapter(timeline, 1)).toBe(0);
});

test('the next chapter of the last one is none', () => {
  expect(nextChapter(timeline, 3)).toBe(24);
  expect(nextChapter(timeline, 24)).toBe(48);
  expect(nextChapter(timeline, 50)).toBeUndefined();
});
