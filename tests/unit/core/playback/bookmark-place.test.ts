import { expect, test } from 'vitest';
import { bookmarkPlaceAt, bookmarkPlaceOf } from '#lib/core/playback/bookmark-place.ts';
import { openStory, positionIn } from '#lib/core/playback/open-story.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import { aSoundOnlyStory, aStory, aTextOnlyStory } from '../../../support/a-publication.ts';

const p = (id: string) => id as BlockId;

test('a bookmark is at the word that is heard, with its sentence', () => {
  const open = openStory(aStory());
  const made = bookmarkPlaceAt(open, 4.5);
  expect(made).toMatchObject({ text: 'One two three.', at: { paragraph: 'p2', word: { text: 'two' } } });
  expect(made && positionIn(open, made.at)).toBeCloseTo(4.5);
});

test('of sound without text a bookmark has the place alone', () => {
  const made = bookmarkPlaceAt(openStory(aSoundOnlyStory([60, 60])), 75);
  expect(made).toMatchObject({ text: '', at: { title: 'Chapter 2', seconds: 15 } });
});

test('a bookmark in a story without sound is at the paragraph that is read', () => {
  const open = openStory(aTextOnlyStory([['One here.'], ['Two here. And more.', 'Three here.']]));
  expect(bookmarkPlaceAt(open, 1.5)).toMatchObject({ text: 'Three here.', at: { paragraph: 'p3' } });
});

test('a bookmark covers what is selected, and is at its first word', () => {
  const open = openStory(aStory());
  expect(bookmarkPlaceOf(open, p('p1'), 4, 'two three')).toMatchObject({
    text: 'two three',
    at: { paragraph: 'p1', word: { text: 'two', index: 1 } },
  });
  const silent = openStory(aTextOnlyStory([['Two here. And more.']]));
  expect(bookmarkPlaceOf(silent, p('p1'), 10, 'And')).toMatchObject({
    text: 'And',
    at: { paragraph: 'p1', text: { before: 'Two here. ', after: 'And more.' } },
  });
  expect(bookmarkPlaceOf(silent, p('gone'), 0)).toBeUndefined();
});

test('of a very long sentence only what is around the word is kept', () => {
  const text = Array.from({ length: 200 }, (_, i) => `word${i}`).join(' ');
  const open = openStory(aTextOnlyStory([[text]]));
  const line = bookmarkPlaceOf(open, p('p1'), text.indexOf('word100'))?.text ?? '';
  expect(line.length).toBeLessThan(290);
  expect(line).toContain('word100 ');
  expect(line).toMatch(/^…word\d+ .*…$/);
});
