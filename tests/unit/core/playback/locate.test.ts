import { describe, expect, test } from 'vitest';
import { locatorAt, positionOf, startOfBlock } from '#lib/core/playback/locate.ts';
import { openStory, type OpenStory } from '#lib/core/playback/open-story.ts';
import { describePlace, storedQuote } from '#lib/core/playback/story-place.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import { aStory, knownTexts } from '../../../support/a-publication.ts';

/** Paragraphs of ten seconds, each "One two three." with words at 0, 3 and 6 seconds. */
const story = aStory({ chapters: [[9.984, 9.984], [9.984]] });
const open = openStory(story);
const at = (position: number) => locatorAt(story.publication.id, open.blocks, position);

describe('a place', () => {
  test('is a paragraph, a word, seconds of it, the text there, and how far it is', () => {
    expect(at(9.984 + 4)).toEqual({
      publication: 'a-story',
      title: 'Chapter 1',
      paragraph: 'p2',
      word: { text: 'two', index: 1 },
      seconds: 4,
      text: { before: 'One ', after: 'two three.' },
      totalProgression: 0.46688,
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

  test('that was stored with nothing but a paragraph that is gone is nowhere', () => {
    const old = { publication: story.publication.id, paragraph: 'p9' as BlockId, seconds: 4 };
    expect(positionOf(old, open.blocks)).toBeUndefined();
  });

  test('has a quote of its own, of whole words, for a library that opens no story', () => {
    expect(storedQuote(at(4))).toBe('“One two three.”');
    const [before, after] = [
      'is cut at both ends of what is here, ',
      'which is too much of it for a place to keep up.',
    ];
    const cut = { ...at(4), text: { before: before.slice(-32), after: `${after} Nobody sees`.slice(0, 48) } };
    expect(storedQuote(cut)).toBe(
      '“…at both ends of what is here, which is too much of it for a place to keep up.…”',
    );
    expect(storedQuote({ publication: story.publication.id, paragraph: 'p1' as BlockId, seconds: 0 })).toBe(
      '',
    );
  });

  test('is told in words', () => {
    expect(describePlace(story, at(21))).toMatchObject({
      chapterIndex: 1,
      title: 'Chapter 2',
      quote: '“One two three.”',
    });
  });
});

/** The second of three paragraphs has words of its own. */
function withText(text: string, ids: readonly string[]): OpenStory {
  const { publication, texts } = aStory({ chapters: [[9.984, 9.984, 9.984]] });
  const clips = publication.clips.map((clip, i) => ({ ...clip, block: ids[i] as BlockId }));
  const [first, ...rest] = clips;
  const blocks = (texts.of(0)?.blocks ?? []).map((block, i) => ({
    ...block,
    id: ids[i] as BlockId,
    ...(i === 1 && { text }),
  }));
  if (!first) throw new Error('a story has sound');
  return openStory({
    publication: { ...publication, clips: [first, ...rest] },
    texts: knownTexts([{ blocks }]),
  });
}

describe('a place of a book whose paragraphs were given other ids', () => {
  const own = 'Odd old words.';
  const kept = locatorAt(story.publication.id, withText(own, ['a', 'b', 'c']).blocks, 9.984 + 4);

  test('is where its text is, under whatever id', () => {
    expect(positionOf(kept, withText(own, ['x', 'y', 'z']).blocks)).toBeCloseTo(9.984 + 2.995, 3);
  });

  test('is where its text is, although its own id has gone to another paragraph', () => {
    const moved = withText(own, ['b', 'x', 'y']);
    expect(positionOf(kept, moved.blocks)).toBeCloseTo(9.984 + 2.995, 3);
  });

  test('is the nearest of several that say the same', () => {
    const same = locatorAt(story.publication.id, open.blocks, 9.984 * 2 + 4);
    const found = positionOf(same, withText('One two three.', ['x', 'y', 'z']).blocks);
    expect(found).toBeCloseTo(9.984 * 2 + 2.995, 3);
  });

  test('stays in its paragraph where the words were changed', () => {
    expect(positionOf(kept, withText('Odd new words.', ['a', 'b', 'c']).blocks)).toBeCloseTo(9.984 + 4, 3);
  });

  test('is as far as it was where neither its id nor its text is there', () => {
    expect(positionOf(kept, withText('Else.', ['x', 'y', 'z']).blocks)).toBeCloseTo(9.984 + 4, 3);
  });

  test('begins again with the paragraph that it is found in', () => {
    expect(startOfBlock(kept, withText(own, ['x', 'y', 'z']).blocks)).toMatchObject({
      paragraph: 'y',
      seconds: 0,
    });
  });
});
