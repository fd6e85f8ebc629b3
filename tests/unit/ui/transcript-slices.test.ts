import { expect, test } from 'vitest';
import { openStory } from '#lib/core/playback/open-story.ts';
import type { Story } from '#lib/core/publication/story.ts';
import { ok } from '#lib/core/result.ts';
import { ChapterTexts, mostUnused, type ChapterText } from '#lib/core/transcript/chapter-texts.ts';
import { TranscriptSlices } from '#lib/ui/reader/transcript-slices.ts';
import { aStory, aTextOnlyStory, knownTexts } from '../../support/a-publication.ts';

const chapters = (count: number, paragraphs: number) =>
  Array.from({ length: count }, () => Array.from({ length: paragraphs }, () => 2.4));

const slicesOf = (story: Story) => new TranscriptSlices(openStory(story)).read();

const textsOf = ({ texts }: Story): readonly ChapterText[] => [...texts.loaded.values()];

/** The same words in each paragraph, as many times. */
function withText(story: Story, times: number): Story {
  const texts = textsOf(story).map(({ blocks }) => ({
    blocks: blocks.map((block) => ({ ...block, text: block.text.repeat(times) })),
  }));
  return { ...story, texts: knownTexts(texts) };
}

test('the first slice is a screen, and no other is as large as a long chapter', () => {
  const sizes = slicesOf(aStory({ chapters: chapters(20, 1000) })).map(({ rows }) => rows.length);
  expect(sizes[0]).toBeLessThan(10);
  expect(Math.max(...sizes)).toBeLessThan(40);
});

test('together the slices are every paragraph in order, with each chapter’s heading before its first', () => {
  const story = aStory({ chapters: chapters(30, 40) });
  const rows = slicesOf(story).flatMap((slice) => slice.rows);
  const { chapters: all, clips } = story.publication;
  expect(rows.map(({ block }) => block?.id)).toEqual(clips.map(({ block }) => block));
  expect(rows.flatMap(({ isFirst, chapter }, i) => (isFirst ? [[chapter.index, i]] : []))).toEqual(
    all.map(({ index, firstClip }) => [index, firstClip]),
  );
  expect(rows.map(({ order }) => order)).toEqual(rows.map(({ order }) => order).sort((a, b) => a - b));
});

test('long paragraphs fill a slice sooner, and one that is longer than a slice has it alone', () => {
  const story = aStory({ chapters: chapters(1, 100) });
  expect(slicesOf(withText(story, 200)).length).toBeGreaterThan(slicesOf(story).length + 3);
  expect(slicesOf(withText(story, 7000)).every(({ rows }) => rows.length === 1)).toBe(true);
});

test('short chapters share slices, and thousands of them are a fraction as many slices', () => {
  expect(slicesOf(aStory({ chapters: chapters(2000, 1) })).length).toBeLessThan(200);
});

test('a chapter whose text is missing keeps its heading', () => {
  const story = aStory({ chapters: [[2.4, 4.8], [7.2]] });
  const [, ...rest] = textsOf(story);
  const missing: ChapterText = { blocks: [], problem: { kind: 'unreachable' } };
  const rows = slicesOf({ ...story, texts: knownTexts([missing, ...rest]) }).flatMap((slice) => slice.rows);
  expect(rows.map(({ key, isFirst, block }) => [key, isFirst, block === undefined])).toEqual([
    [':c1', true, true],
    ['p3', true, false],
  ]);
});

test('text that comes leaves the slices of other chapters as they are, and keeps the key of its own', async () => {
  const whole = aStory({ chapters: chapters(10, 50) });
  const known = textsOf(whole);
  const texts = new ChapterTexts((index) => Promise.resolve(ok(known[index]?.blocks ?? [])));
  const open = openStory({ ...whole, texts });
  const slices = new TranscriptSlices(open);
  const before = slices.read();
  expect(before).toHaveLength(10);
  await texts.load(4);
  const after = slices.read();
  expect(after.slice(0, 4)).toEqual(before.slice(0, 4));
  expect(after[3]).toBe(before[3]);
  expect(after.at(-1)).toBe(before.at(-1));
  expect(after[4]?.key).toBe(before[4]?.key);
  expect(after[4]?.rows[0]?.block).toBeDefined();
});

test('text that is given up leaves its slices as large as they were, without a word of it', async () => {
  const whole = aStory({ chapters: chapters(mostUnused + 4, 50) });
  const known = textsOf(whole);
  const texts = new ChapterTexts((index) => Promise.resolve(ok(known[index]?.blocks ?? [])));
  const slices = new TranscriptSlices(openStory({ ...whole, texts }));
  const ofSecond = () => slices.read().filter(({ firstChapter }) => firstChapter === 1);
  await texts.load(1);
  const before = ofSecond();
  expect(before.length).toBeGreaterThan(1);
  for (const { index } of whole.publication.chapters.slice(3)) await texts.load(index);
  const after = ofSecond();
  expect(texts.of(1)).toBeUndefined();
  const sizes = (all: typeof before) =>
    all.map(({ rows, ...rest }) => ({ ...rest, first: rows[0]?.isFirst }));
  expect(sizes(after)).toEqual(sizes(before));
  expect(after.map(({ rows }) => rows.map(({ block }) => block))).toEqual(after.map(() => [undefined]));
  await texts.load(1);
  expect(ofSecond()).toEqual(before);
});

test('the room of text that is awaited is about that of the text', () => {
  const whole = aStory({ chapters: chapters(3, 100) });
  const awaited = new ChapterTexts(() => new Promise(() => undefined));
  const [one, other] = [whole, { ...whole, texts: awaited }].map((story) =>
    slicesOf(story).reduce((sum, { characters }) => sum + characters, 0),
  );
  // "One two three." is said in 2.4 s here, which is slow.
  expect((other ?? 0) / (one ?? 1)).toBeCloseTo((2.4 * 15) / 14, 1);
});

test('the row of a block is found in loaded text, and that of its chapter elsewhere', async () => {
  const whole = aStory({ chapters: chapters(3, 4) });
  const known = textsOf(whole);
  const texts = new ChapterTexts((index) => Promise.resolve(ok(known[index]?.blocks ?? [])));
  const open = openStory({ ...whole, texts });
  const slices = new TranscriptSlices(open);
  await texts.load(0);
  const rows = slices.read().flatMap((slice) => slice.rows);
  const orderAt = (position: number) => {
    const place = open.blocks.at(position);
    if (!place) throw new Error('nothing is heard');
    return slices.orderOf(place);
  };
  expect(rows.find(({ key }) => key === 'p2')?.order).toBe(orderAt(2.5));
  expect(rows.find(({ chapter }) => chapter.index === 2)?.order).toBe(orderAt(11 * 2.4 + 0.1));
});

test('a chapter without sound keeps room for its text, and loads without its neighbours', async () => {
  const whole = aTextOnlyStory([['One.'], ['Two.', 'Three.'], ['Four.']]);
  const texts = new ChapterTexts((index) => Promise.resolve(ok(whole.texts.of(index)?.blocks ?? [])));
  const slices = new TranscriptSlices(openStory({ ...whole, texts }));
  const before = slices.read();
  expect(before.map(({ firstChapter, lastChapter }) => [firstChapter, lastChapter])).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
  expect(Math.min(...before.map(({ characters }) => characters))).toBeGreaterThan(1000);
  await texts.load(1);
  const after = slices.read();
  expect(after[1]?.rows.map(({ block }) => block?.text)).toEqual(['Two.', 'Three.']);
  expect([after[0], after[2]]).toEqual([before[0], before[2]]);
});
