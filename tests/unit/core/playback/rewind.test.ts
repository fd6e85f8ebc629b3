import { describe, expect, test } from 'vitest';
import { openStory, placeAt } from '#lib/core/playback/open-story.ts';
import { afterAbsence, earlier } from '#lib/core/playback/rewind.ts';
import { aStory, knownTexts } from '../../../support/a-publication.ts';

/** Paragraphs of twelve seconds, each of one sentence, in chapters of four. */
const open = openStory(aStory({ chapters: [0, 1, 2].map(() => [12, 12, 12, 12]) }));
const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** Each paragraph is "Oh. No! Three.", with a third of nine tenths of its time for each sentence. */
function inSentences(lengths: readonly number[]) {
  const { publication, texts } = aStory({ chapters: [lengths] });
  const blocks = texts.of(0)?.blocks.map((block) => ({ ...block, text: 'Oh. No! Three.' })) ?? [];
  return openStory({ publication, texts: knownTexts([{ blocks }]) });
}

describe('after an absence', () => {
  test.each([
    ['the clock was put back', -hourMs, 101],
    ['nine seconds', 9 * secondMs, 101],
    ['ten seconds', 10 * secondMs, 96],
    ['half an hour', 30 * minuteMs, 96],
    ['a night', 10 * hourMs, 96],
    ['a day', 24 * hourMs, 36],
    ['a year', 365 * 24 * hourMs, 36],
  ])('of %s the voice goes on from the right place', (_, absenceMs, position) => {
    expect(afterAbsence(open, 101, absenceMs)).toBeCloseTo(position, 6);
  });

  test('goes to the start of the sentence, then to that of its paragraph', () => {
    const text = inSentences([12, 12]);
    expect(afterAbsence(text, 20, minuteMs)).toBeCloseTo(19.2, 6);
    expect(afterAbsence(text, 20, hourMs)).toBeCloseTo(12, 6);
  });

  test('of hours never goes back by much more than a minute', () => {
    expect(afterAbsence(inSentences([100]), 95, hourMs)).toBeCloseTo(30, 6);
  });

  test('of a day never goes before the beginning', () => {
    expect(afterAbsence(open, 20, 24 * hourMs)).toBe(0);
  });
});

describe('a little earlier', () => {
  test('is the sentence before the one that the absence leads to', () => {
    expect(earlier(open, 101, 0)).toBeCloseTo(84, 6);
    expect(earlier(open, 101, minuteMs)).toBeCloseTo(84, 6);
    expect(earlier(open, 101, 24 * hourMs)).toBeCloseTo(24, 6);
  });

  test('is the beginning of a sentence, however odd the lengths of the paragraphs are', () => {
    const lengthOf = oddLengths();
    for (let made = 0; made < 40; made++) {
      const chapters = Array.from({ length: 3 }, () => Array.from({ length: 8 }, lengthOf));
      const odd = openStory(aStory({ chapters }));
      for (let track = 1; track < odd.timeline.clipCount; track++) {
        const position = earlier(odd, odd.timeline.startOf(track) + 0.4, minuteMs);
        expect(placeAt(odd, position)).toMatchObject({
          paragraph: `p${track}`,
          word: { text: 'One' },
          seconds: 0,
        });
      }
    }
  });

  test('never goes before the beginning', () => {
    expect(earlier(open, 1, 1000 * 24 * hourMs)).toBe(0);
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
