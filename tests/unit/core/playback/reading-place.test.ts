import { describe, expect, test } from 'vitest';
import { loadPlace } from '#lib/core/playback/load-place.ts';
import { openStory } from '#lib/core/playback/open-story.ts';
import { blockOfPlace, locatorOfBlock } from '#lib/core/playback/reading-place.ts';
import { storedQuote } from '#lib/core/playback/story-place.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';
import { ok } from '#lib/core/result.ts';
import { ChapterTexts } from '#lib/core/transcript/chapter-texts.ts';
import { aTextOnlyStory } from '../../../support/a-publication.ts';

const id = (text: string) => text as BlockId;

/** Two chapters; `p2` has the second quarter of the text of the first. */
const story = aTextOnlyStory([
  [
    'A sentence of 30 characters, 1.',
    'A sentence of 30 characters, 2.',
    'Then a longer one, which has as many as both of them: 62 here.',
  ],
  ['The end.'],
]);

function place(block: string, of: Story = story) {
  const at = locatorOfBlock(of, id(block));
  if (!at) throw new Error(`there is no ${block}`);
  return at;
}

describe('a place in a story without sound', () => {
  test('is a block, its text, and how far that is: chapters count the same', () => {
    expect(place('p2')).toEqual({
      publication: 'a-story',
      title: 'Chapter 1',
      paragraph: 'p2',
      seconds: 0,
      text: { before: '', after: 'A sentence of 30 characters, 2.' },
      totalProgression: 0.125,
    });
    expect(['p1', 'p3', 'p4'].map((block) => place(block).totalProgression)).toEqual([0, 0.25, 0.5]);
  });

  test('has the title of the section that it is in', () => {
    const contents = [
      {
        title: 'Part one',
        place: { chapterIndex: 0 },
        children: [{ title: 'Two', place: { chapterIndex: 0, from: { block: id('p2') } }, children: [] }],
      },
    ];
    const divided = { ...story, publication: { ...story.publication, contents } };
    expect(['p1', 'p2', 'p3', 'p4'].map((block) => place(block, divided).title)).toEqual([
      'Part one',
      'Two',
      'Two',
      'Chapter 2',
    ]);
  });

  test('is quoted by its first words', () => {
    expect(storedQuote(place('p3'))).toBe('“Then a longer one, which has as many as both of…”');
  });

  test('is found again', () => {
    for (const block of ['p1', 'p2', 'p3', 'p4'])
      expect(blockOfPlace(story, place(block))).toMatchObject({ id: block });
  });

  test('is where its text is, although its id has gone to another block', () => {
    const edited = aTextOnlyStory([['A new beginning.', 'A sentence of 30 characters, 1.'], ['The end.']]);
    expect(blockOfPlace(edited, place('p1'))).toMatchObject({ id: 'p2', chapterIndex: 0 });
  });

  test('stays in its block where the words were changed', () => {
    const edited = aTextOnlyStory([['Something.', 'Something else.'], ['The end.']]);
    expect(blockOfPlace(edited, place('p2'))).toMatchObject({ id: 'p2' });
  });

  test('is in the chapter that is as far as it was where nothing of it is left', () => {
    const other = aTextOnlyStory([['Nothing.'], ['Nobody.']]);
    expect(blockOfPlace(other, { ...place('p4'), paragraph: id('gone') })).toMatchObject({ chapterIndex: 1 });
    const { publication, paragraph } = place('p4');
    expect(blockOfPlace(other, { publication, paragraph, seconds: 0 })).toBeUndefined();
  });
});

describe('a long story without sound opens', () => {
  const whole = aTextOnlyStory(
    Array.from({ length: 40 }, (_, i) => [`The chapter with the number ${i + 1}.`]),
  );
  const open = () => {
    const texts = new ChapterTexts((index) => Promise.resolve(ok(whole.texts.of(index)?.blocks ?? [])));
    return openStory({ ...whole, texts });
  };
  const loaded = ({ story: { texts } }: ReturnType<typeof open>) => [...texts.loaded.keys()];

  test('with the chapter that was read', async () => {
    const opened = open();
    await loadPlace(opened, place('p31', whole));
    expect(loaded(opened)).toEqual([30]);
    expect(blockOfPlace(opened.story, place('p31', whole))).toMatchObject({ id: 'p31', chapterIndex: 30 });
  });

  test('with the chapter of a block that is linked to, if it is near the beginning', async () => {
    const opened = open();
    await loadPlace(opened, { publication: whole.publication.id, paragraph: id('p4'), seconds: 0 });
    expect(loaded(opened)).toContain(3);
    expect(loaded(opened).length).toBeLessThan(12);
  });
});
