import { describe, expect, test } from 'vitest';
import { locatorAt, positionOf } from '#lib/core/playback/locate.ts';
import { openStory, placeAt } from '#lib/core/playback/open-story.ts';
import { earlier } from '#lib/core/playback/rewind.ts';
import { describePlace } from '#lib/core/playback/story-place.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import { aStory } from '../../../support/a-publication.ts';

/** Paragraphs of ten seconds, each "One two three." with words at 0, 3 and 6 seconds. */
const story = aStory({ chapters: [[9.984, 9.984], [9.984]] });
const open = openStory(story);
const at = (position: number) => locatorAt(story.publication.id, open.blocks, position);

describe('a place', () => {
  test('is a paragraph, a word, and seconds of it', () => {
    expect(at(9.984 + 4)).toEqual({
      publication: 'a-story',
      paragraph: 'p2',
      word: { text: 'two', index: 1 },
      seconds: 4,
    });
  });

  test('leads back to its position to the microsecond', () => {
    for (const position of [0, 3.5, 9.983, 9.984, 15, 29.9])
      expect(positionOf(at(position), open.blocks)).toBeCloseTo(position, 5);
  });

  test('finds its word where the audio was rendered again', () => {
    const slower = aStory({ chapters: [[19.992, 19.992], [19.992]] });
    const position = positionOf(at(4), openStory(slower).blocks);
    expect(position).toBeCloseTo(19.992 * 0.3, 3);
  });

  test('falls back to its seconds where the word is gone, inside the track', () => {
    const gone = { ...at(4), word: { text: 'four', index: 1 } };
    expect(positionOf(gone, open.blocks)).toBe(4);
    expect(positionOf({ ...gone, seconds: 1e9 }, open.blocks)).toBeCloseTo(9.984, 3);
  });

  test('of a paragraph that is gone is nowhere', () => {
    expect(positionOf({ ...at(4), paragraph: 'p9' as BlockId }, open.blocks)).toBeUndefined();
  });

  test('is told in words', () => {
    expect(describePlace(story, at(21))).toMatchObject({
      chapterIndex: 1,
      chapterTitle: 'Chapter 2',
      quote: '“One two three.”',
    });
  });
});

describe('a little earlier', () => {
  const minute = 60_000;

  test.each([
    ['a minute', minute, 9.984],
    ['two hours', 120 * minute, 0],
  ])('after %s', (_, absenceMs, position) => {
    expect(earlier(open, 9.984 * 2 + 4, absenceMs)).toBeCloseTo(position, 3);
  });

  test('is the beginning of a sentence, however odd the lengths of the paragraphs are', () => {
    const lengthOf = oddLengths();
    for (let made = 0; made < 40; made++) {
      const chapters = Array.from({ length: 3 }, () => Array.from({ length: 8 }, lengthOf));
      const odd = openStory(aStory({ chapters }));
      for (let track = 1; track < odd.timeline.clipCount; track++) {
        const position = earlier(odd, odd.timeline.startOf(track) + 0.4, minute);
        expect(placeAt(odd, position)).toMatchObject({
          paragraph: `p${track}`,
          word: { text: 'One' },
          seconds: 0,
        });
      }
    }
  });

  test('never goes before the beginning', () => {
    expect(earlier(open, 1, 1000 * 24 * 60 * minute)).toBe(0);
  });
});

/** Half a second to thirty, in whole frames of 24 ms; the same ones at each run. */
function oddLengths(): () => number {
  let seed = 1;
  return () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return (21 + (seed % 1229)) * 0.024;
  };
}
