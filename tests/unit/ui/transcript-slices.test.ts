import { expect, test } from 'vitest';
import type { Story } from '#lib/core/publication/story.ts';
import { transcriptSlices } from '#lib/ui/reader/transcript-slices.ts';
import { aStory } from '../../support/a-publication.ts';

const chapters = (count: number, paragraphs: number) =>
  Array.from({ length: count }, () => Array.from({ length: paragraphs }, () => 2.4));

/** The same words in each paragraph, as many times. */
function withText(story: Story, times: number): Story {
  const texts = story.texts.map(({ blocks }) => ({
    blocks: blocks.map((block) => ({ ...block, text: block.text.repeat(times) })),
  }));
  return { ...story, texts };
}

test('the first slice is a screen, and later ones are larger, but none is as large as a long story', () => {
  const sizes = transcriptSlices(aStory({ chapters: chapters(20, 1000) })).map(({ length }) => length);
  expect(sizes[0]).toBeLessThan(10);
  expect(sizes[3]).toBeGreaterThan(sizes[0] ?? 0);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(200);
});

test('together the slices are every paragraph in order, with each chapter’s heading before its first', () => {
  const story = aStory({ chapters: chapters(30, 40) });
  const slices = transcriptSlices(story);
  const rows = slices.flat();
  expect(slices.length).toBeGreaterThan(5);
  const { chapters: all, clips } = story.publication;
  expect(rows.map(({ block }) => block?.id)).toEqual(clips.map(({ block }) => block));
  expect(rows.flatMap(({ opens }, i) => (opens ? [[opens.index, i]] : []))).toEqual(
    all.map(({ index, firstClip }) => [index, firstClip]),
  );
});

test('long paragraphs fill a slice sooner, and one that is longer than a slice has it alone', () => {
  const story = aStory({ chapters: chapters(1, 100) });
  expect(transcriptSlices(withText(story, 200)).length).toBeGreaterThan(transcriptSlices(story).length + 3);
  expect(transcriptSlices(withText(story, 7000)).every((slice) => slice.length === 1)).toBe(true);
});

test('a chapter whose text is missing keeps its heading', () => {
  const story = aStory({ chapters: [[2.4, 4.8], [7.2]] });
  const [first, ...rest] = story.texts;
  if (!first) throw new Error('no chapter');
  const rows = transcriptSlices({
    ...story,
    texts: [{ blocks: [], isMissing: true }, ...rest],
  }).flat();
  expect(rows.map(({ key, opens, block }) => [key, opens?.index, block === undefined])).toEqual([
    ['c1', 0, true],
    ['p3', 1, false],
  ]);
});
