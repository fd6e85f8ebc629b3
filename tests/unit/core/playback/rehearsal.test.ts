import { expect, test } from 'vitest';
import { openStory } from '#lib/core/playback/open-story.ts';
import { isLineOf, nextLineBorder, type RehearsalWay } from '#lib/core/playback/rehearsal.ts';
import { ChapterTexts } from '#lib/core/transcript/chapter-texts.ts';
import { aPlay } from '../../../support/a-play.ts';

function bordersOf(speaker: string, way: RehearsalWay, paragraphs: readonly (readonly string[])[]) {
  const open = openStory(aPlay(paragraphs));
  const borders: number[] = [];
  for (let at: number | undefined = -1; at !== undefined;) {
    at = nextLineBorder(open, { speaker, way }, at);
    if (at !== undefined) borders.push(Math.round(at * 1000) / 1000);
  }
  return borders;
}

test('a line inside a paragraph begins and ends in the middle of the pauses around it', () => {
  expect(bordersOf('Mark', 'silent', [['Ida', 'Mark', 'Ida']])).toEqual([3, 7]);
});

test('a line at an end of a paragraph ends after its last word, and takes nothing of its neighbours', () => {
  expect(bordersOf('Mark', 'silent', [['Ida'], ['Mark'], ['Ida']])).toEqual([12, 18.15]);
});

test('what one voice says without another between is one line', () => {
  const paragraphs = [['Ida', 'Mark'], ['Mark'], ['Mark', 'Ida', 'Mark']];
  expect(bordersOf('Mark', 'silent', paragraphs)).toEqual([4.5, 27, 31, 34.15]);
  expect(bordersOf('Mark', 'wait', paragraphs)).toEqual([4.5, 31]);
  const open = openStory(aPlay(paragraphs));
  const isMark = (position: number) => isLineOf(open, 'Mark', position);
  expect([4.4, 4.5, 11.9, 18.5, 26.9, 27.1, 30.9, 31, 34, 34.5].map(isMark)).toEqual([
    false,
    true,
    true,
    true,
    true,
    false,
    false,
    true,
    true,
    false,
  ]);
});

test('somebody who says nothing has no lines', () => {
  expect(bordersOf('Nobody', 'silent', [['Ida', 'Mark']])).toEqual([]);
});

test('nothing is known of a chapter whose text is not loaded', () => {
  const { publication } = aPlay([['Mark']]);
  const open = openStory({
    publication,
    texts: new ChapterTexts(() => Promise.reject(new Error('not now'))),
  });
  expect(nextLineBorder(open, { speaker: 'Mark', way: 'silent' }, -1)).toBeUndefined();
  expect(isLineOf(open, 'Mark', 1)).toBe(false);
});
