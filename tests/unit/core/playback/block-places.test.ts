import { describe, expect, test } from 'vitest';
import { openStory, placeAt, type OpenStory } from '#lib/core/playback/open-story.ts';
import { paragraphNumberAt } from '#lib/core/playback/paragraph-number.ts';
import { nextParagraph, previousParagraph } from '#lib/core/playback/controls.ts';
import { sentenceStarts } from '#lib/core/playback/sentences.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import type { PlacedClip } from '#lib/core/publication/publication.ts';
import type { Resource } from '#lib/core/publication/resource.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { splitWords } from '#lib/core/transcript/words.ts';
import { aPublication, knownTexts } from '../../../support/a-publication.ts';

const sound = (href: string): Resource => ({ href, mediaType: 'audio/mp4' });
const [intro, long, other] = [sound('intro.m4a'), sound('long.m4b'), sound('other.m4a')];

type Spoken = readonly [resource: Resource, from: number, to: number, text: string];

function aBlock(id: string, ...spoken: readonly Spoken[]): Block {
  let text = '';
  const clips = spoken.map(([resource, startSeconds, endSeconds, words]) => {
    const from = text.length;
    text += words;
    return { resource, startSeconds, endSeconds, from, to: text.length };
  });
  return { id: id as BlockId, kind: 'paragraph', text, utterances: [], styles: [], clips };
}

/** Two chapters: ten seconds of `intro` and then `long` from 5 s to 65 s; twenty seconds of `other`. */
function aBook(first: readonly Block[], second: readonly Block[] = []): OpenStory {
  const clips: [PlacedClip, ...PlacedClip[]] = [
    { index: 0, chapterIndex: 0, resource: intro, startSeconds: 0, endSeconds: 10 },
    { index: 1, chapterIndex: 0, resource: long, startSeconds: 5, endSeconds: 65 },
    { index: 2, chapterIndex: 1, resource: other, startSeconds: 0, endSeconds: 20 },
  ];
  const publication = { ...aPublication({ chapters: [[1, 1], [1]] }), clips };
  return openStory({ publication, texts: knownTexts([{ blocks: first }, { blocks: second }]) });
}

const spans = ({ blocks }: OpenStory, chapter = 0) =>
  blocks.ofChapter(chapter).places.map(({ id, startSeconds, endSeconds }) => [id, startSeconds, endSeconds]);

describe('blocks that share one long resource', () => {
  const book = aBook(
    [
      aBlock('a', [intro, 2, 4, 'Once. '], [intro, 5, 9, 'Twice.']),
      aBlock('b', [long, 8, 20, 'Thrice.']),
      aBlock('silent'),
      aBlock('c', [long, 40, 50, 'Fourth.']),
    ],
    [aBlock('d', [other, 3, 6, 'Fifth.'])],
  );

  test('begin with their first clip and last until the next one, whatever is heard in between', () => {
    expect(spans(book)).toEqual([
      ['a', 2, 13],
      ['b', 13, 45],
      ['c', 45, 70],
    ]);
  });

  test('are found by their position, with what is spoken there', () => {
    const spokenAt = (position: number) => {
      const place = book.blocks.at(position);
      return [place?.id, place?.textOf(place.clipAt(position) ?? -1)];
    };
    expect([0, 2, 4.5, 6, 13, 30, 45, 69, 71, 73].map(spokenAt)).toEqual([
      ['a', undefined],
      ['a', 'Once. '],
      ['a', undefined],
      ['a', 'Twice.'],
      ['b', 'Thrice.'],
      ['b', undefined],
      ['c', 'Fourth.'],
      ['c', undefined],
      ['d', undefined],
      ['d', 'Fifth.'],
    ]);
  });

  test('are stepped through across chapters', () => {
    expect([0, 14, 50, 74].map((position) => nextParagraph(book.blocks, position))).toEqual([
      13,
      45,
      73,
      undefined,
    ]);
    expect([1, 14, 46, 74, 79].map((position) => previousParagraph(book.blocks, position))).toEqual([
      2, 2, 13, 45, 73,
    ]);
  });

  test('give places that lead back to where they were taken', () => {
    for (const position of [2, 3.25, 6, 13, 30, 45, 69, 73]) {
      const place = placeAt(book, position);
      const found = book.blocks.of(place.paragraph);
      expect((found?.startSeconds ?? NaN) + place.seconds).toBeCloseTo(position, 6);
    }
  });
});

describe('odd blocks', () => {
  test('with the same clip: the first of them is heard', () => {
    const shared: Spoken = [long, 10, 20, 'Both.'];
    expect(aBook([aBlock('a', shared), aBlock('b', shared)]).blocks.at(16)?.id).toBe('a');
  });

  test('that go back in time are heard from where the one above them begins', () => {
    const book = aBook([aBlock('a', [long, 30, 40, 'Late.']), aBlock('b', [long, 10, 20, 'Early.'])]);
    expect(spans(book)).toEqual([
      ['a', 35, 35],
      ['b', 35, 70],
    ]);
  });

  test('whose sound is in no clip of the chapter are silent', () => {
    const book = aBook([aBlock('a', [other, 1, 2, 'Gone.']), aBlock('b', [long, 5, 6, 'Here.'])]);
    expect(book.blocks.of('a' as BlockId)).toBeUndefined();
    expect(spans(book)).toEqual([['b', 10, 70]]);
  });

  test('of a chapter of whose text nothing is known are the chapter itself', () => {
    const book = aBook([], [aBlock('d', [other, 3, 6, 'Fifth.'])]);
    const [place] = book.blocks.ofChapter(0).places;
    expect(place).toMatchObject({ block: undefined, startSeconds: 0, endSeconds: 70 });
    expect(place && book.blocks.of(place.id)).toBe(place);
  });
});

describe('the number of a paragraph', () => {
  const rest = [other, 3, 6, 'Fifth.'] as const;

  test('counts those of its chapter, however many clips each has, and also those that nobody reads out', () => {
    const heading: Block = { ...aBlock('h', [intro, 0, 1, 'A day']), kind: 'heading' };
    const open = aBook(
      [
        heading,
        aBlock('a', [intro, 2, 4, 'Once. '], [long, 5, 9, 'Twice.']),
        { ...aBlock('break'), kind: 'scene-break' },
        aBlock('silent'),
        aBlock('b', [long, 20, 30, 'Thrice.']),
      ],
      [aBlock('c', rest)],
    );
    const numbers = [0.5, 3, 11, 26, 74].map((position) => paragraphNumberAt(open.blocks, position));
    expect(numbers).toEqual([1, 1, 1, 3, 1]);
  });

  test('is not known without the text', () => {
    const open = aBook([], [aBlock('c', rest)]);
    expect(paragraphNumberAt(open.blocks, 11)).toBeUndefined();
  });
});

describe('sound that is heard twice', () => {
  /** Ten seconds of `intro`, ten of `long`, and the ten of `intro` again for another block with the same words. */
  function aRefrain(): OpenStory {
    const twice = [0, 1, 2].map((index) => ({
      index,
      chapterIndex: 0,
      resource: index === 1 ? long : intro,
      startSeconds: 0,
      endSeconds: 10,
    }));
    const [one, two, three] = twice;
    if (!one || !two || !three) throw new Error('there are three');
    const publication = { ...aPublication({ chapters: [[1, 1, 1]] }), clips: [one, two, three] as const };
    const refrain: readonly Spoken[] = [
      [intro, 1, 3, 'Row, '],
      [intro, 3, 6, 'row.'],
    ];
    const blocks = [aBlock('a', ...refrain), aBlock('b', [long, 2, 9, 'Between.']), aBlock('c', ...refrain)];
    return openStory({ publication, texts: knownTexts([{ blocks }]) });
  }

  test('is lit in the block that comes then', () => {
    const { blocks } = aRefrain();
    expect(spans(aRefrain())).toEqual([
      ['a', 1, 12],
      ['b', 12, 21],
      ['c', 21, 30],
    ]);
    const place = blocks.of('c' as BlockId);
    expect(place?.clipStarts).toEqual([21, 23]);
    expect([1, 3, 21, 23].map((position) => blocks.at(position)?.clipAt(position))).toEqual([0, 1, 0, 1]);
  });
});

test('a word whose time is a rounding error before its clip is heard with it', () => {
  const clips: [PlacedClip, PlacedClip] = [
    { index: 0, chapterIndex: 0, resource: long, startSeconds: 30, endSeconds: 40 },
    { index: 1, chapterIndex: 0, resource: long, startSeconds: 0.8, endSeconds: 5 },
  ];
  const publication = { ...aPublication({ chapters: [[1, 1]] }), clips };
  const block = aBlock('a', [long, 0.7 + 0.1, 2, 'Now.']);
  expect(spans(openStory({ publication, texts: knownTexts([{ blocks: [block] }]) }))).toEqual([
    ['a', 10, 14.2],
  ]);
});

describe('the clip of a moment', () => {
  const book = aBook([
    aBlock('a', [intro, 0.5, 1, 'One'], [intro, 1, 1.5, ' two'], [intro, 3, 3.5, ' three']),
  ]);
  const place = book.blocks.at(0);

  test.each([
    [0, undefined],
    [0.5, 0],
    [0.999, 0],
    [1, 1],
    [2, undefined],
    [3.2, 2],
    [9, undefined],
  ])('at %s is %s', (seconds, index) => {
    expect(place?.clipAt(seconds)).toBe(index);
  });

  test('that began last stays the place in a pause', () => {
    expect([0, 2, 9].map((seconds) => place?.lastClipBefore(seconds))).toEqual([-1, 1, 2]);
  });

  test('is the one that holds the letter under a finger, or the one before it', () => {
    expect([0, 2, 3, 7, 99].map((offset) => place?.clipAtOffset(offset))).toEqual([0, 0, 1, 2, 2]);
  });
});

test('sentences begin after a closing mark and the quotes and brackets that follow it', () => {
  const text = 'He left. “Why?” she said (and wept.) Then… nothing';
  const words = splitWords(text, 'en');
  const clips = words.map((word, i) => ({ ...word, resource: intro, startSeconds: i, endSeconds: i + 1 }));
  const place = aBook([{ ...aBlock('a'), text, clips }]).blocks.at(0);
  const starts = place ? sentenceStarts(place) : [];
  expect(starts.map((index) => place?.textOf(index))).toEqual(['He', '“Why?”', 'she', 'Then…', 'nothing']);
});
