import { describe, expect, test } from 'vitest';
import { locatorAt } from '#lib/core/playback/locate.ts';
import { openStory } from '#lib/core/playback/open-story.ts';
import { describePlace } from '#lib/core/playback/story-place.ts';
import type { ContentsEntry, ContentsPlace } from '#lib/core/publication/contents.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { ChapterTexts } from '#lib/core/transcript/chapter-texts.ts';
import { ok } from '#lib/core/result.ts';
import { aStory } from '../../../support/a-publication.ts';

function entry(title: string, place: ContentsPlace | undefined, ...children: ContentsEntry[]): ContentsEntry {
  return { title, ...(place && { place }), children };
}
const atBlock = (chapterIndex: number, block: string) => ({
  chapterIndex,
  from: { block: block as BlockId },
});

/** Paragraphs of 12 s: `p1` to `p4` in the first chapter, `p5` and `p6` in the second. */
const chapters = [
  [12, 12, 12, 12],
  [12, 12],
];
const titleAt = (contents: readonly ContentsEntry[], positions: readonly number[]) => {
  const { blocks } = openStory(aStory({ chapters, contents }));
  return positions.map((position) => blocks.titleAt(position));
};

describe('a place has the title of the deepest entry of the contents that has begun there', () => {
  test('at a block in the middle of a chapter, as the navigation of an EPUB names it', () => {
    const contents = [
      entry(
        'Part one',
        undefined,
        entry('Morning', { chapterIndex: 0 }, entry('The letter', atBlock(0, 'p2'))),
        entry('Noon', atBlock(0, 'p4')),
      ),
      entry('Evening', { chapterIndex: 1 }),
    ];
    expect(titleAt(contents, [0, 11.9, 12, 35.9, 36, 47.9, 48, 71])).toEqual([
      'Morning',
      'Morning',
      'The letter',
      'The letter',
      'Noon',
      'Noon',
      'Evening',
      'Evening',
    ]);
  });

  test('at a time in the middle of a chapter, as a sound file marks it', () => {
    const contents = [
      entry('Later', { chapterIndex: 0, from: { seconds: 30 } }),
      entry('At once', { chapterIndex: 0, from: { seconds: 0 } }),
      entry('In the second file', { chapterIndex: 1, from: { seconds: 3 } }),
    ];
    expect(titleAt(contents, [5, 29.9, 30, 50, 51])).toEqual([
      'At once',
      'At once',
      'Later',
      'Chapter 2',
      'In the second file',
    ]);
  });

  test('at a heading that nobody reads out, from the paragraph after it on', () => {
    const story = aStory({ chapters, contents: [entry('Noon', atBlock(0, 'heading'))] });
    const heading: Block = {
      id: 'heading' as BlockId,
      kind: 'heading',
      text: 'Noon',
      utterances: [],
      styles: [],
      clips: [],
    };
    const [one, two, ...rest] = story.texts.of(0)?.blocks ?? [];
    if (!one || !two) throw new Error('the chapter has four paragraphs');
    const texts = new ChapterTexts(() => Promise.resolve(ok([])), [{ blocks: [one, two, heading, ...rest] }]);
    const { blocks } = openStory({ ...story, texts });
    expect([23, 24].map((position) => blocks.titleAt(position))).toEqual(['Chapter 1', 'Noon']);
  });
});

test('a place in a story without contents has the title of its chapter', () => {
  expect(titleAt([], [0, 50])).toEqual(['Chapter 1', 'Chapter 2']);
});

test('an entry for a block that is only known from the text holds once the text is loaded', async () => {
  const whole = aStory({ chapters, contents: [entry('Noon', atBlock(0, 'verse'))] });
  const named = (whole.texts.of(0)?.blocks ?? []).map((block, i) =>
    i === 2 ? { ...block, id: 'verse' as BlockId } : block,
  );
  const clips = whole.publication.clips.map(
    ({ index, chapterIndex, resource, startSeconds, endSeconds }) => ({
      index,
      chapterIndex,
      resource,
      startSeconds,
      endSeconds,
    }),
  );
  const [first, ...others] = clips;
  if (!first) throw new Error('a story has clips');
  const texts = new ChapterTexts(() => Promise.resolve(ok(named)));
  const { blocks } = openStory({ publication: { ...whole.publication, clips: [first, ...others] }, texts });
  expect(blocks.titleAt(30)).toBe('Chapter 1');
  await texts.load(0);
  expect([23, 30].map((position) => blocks.titleAt(position))).toEqual(['Chapter 1', 'Noon']);
});

test('the title is stored with a place, and shown when the listener comes back', () => {
  const story = aStory({ chapters, contents: [entry('Noon', atBlock(0, 'p3'))] });
  const { blocks } = openStory(story);
  const kept = locatorAt(story.publication.id, blocks, 25);
  expect(kept.title).toBe('Noon');
  expect(describePlace(story, kept)?.title).toBe('Noon');
});
