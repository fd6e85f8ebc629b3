import { describe, expect, test } from 'vitest';
import { lastWordBefore, wordAt, wordAtOffset } from '#lib/core/transcript/find-word.ts';
import { sentenceStarts } from '#lib/core/transcript/sentences.ts';
import { splitWords } from '#lib/core/transcript/words.ts';
import { aStory } from '../../../support/a-publication.ts';

const wordsOf = (text: string, language = 'en-US') =>
  splitWords(text, language).map(({ from, to }) => text.slice(from, to));

describe('a text is split into what is lit', () => {
  test.each([
    ['“You can’t,” he said.', ['“You', 'can’t,”', 'he', 'said.']],
    ['No—never – not at 10:30 …', ['No', 'never', 'not', 'at', '10:30']],
    ['twenty-one (or 22) & more', ['twenty-one', '(or', '22)', 'more']],
    ['É ß 3', ['É', 'ß', '3']],
    ['— … !', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('in languages without spaces by their own rules', () => {
    expect(wordsOf('私は本を読む。', 'ja').length).toBeGreaterThan(2);
  });
});

describe('the word of a moment', () => {
  const words = [
    { from: 0, to: 3, startSeconds: 0.5, endSeconds: 1 },
    { from: 4, to: 7, startSeconds: 1, endSeconds: 1.5 },
    { from: 8, to: 9, startSeconds: 3, endSeconds: 3.5 },
  ];

  test.each([
    [0, undefined],
    [0.5, 0],
    [0.999, 0],
    [1, 1],
    [2, undefined],
    [3.2, 2],
    [9, undefined],
  ])('at %s is %s', (seconds, index) => {
    expect(wordAt(words, seconds)).toBe(index);
  });

  test('that began last stays the place in a pause', () => {
    expect([0, 2, 9].map((seconds) => lastWordBefore(words, seconds))).toEqual([-1, 1, 2]);
  });

  test('under a finger is the one that holds the letter, or the one before it', () => {
    expect([0, 2, 3, 4, 99].map((offset) => wordAtOffset(words, offset))).toEqual([0, 0, 0, 1, 2]);
  });
});

test('sentences begin after a closing mark and the quotes and brackets that follow it', () => {
  const text = 'He left. “Why?” she said (and wept.) Then… nothing';
  const words = splitWords(text, 'en').map((range) => ({ ...range, startSeconds: 0, endSeconds: 0 }));
  const [paragraph] = aStory().transcripts[0]?.paragraphs ?? [];
  if (!paragraph) throw new Error('a story has a paragraph');
  const starts = sentenceStarts({ ...paragraph, text, words });
  expect(starts.map((index) => text.slice(words[index]?.from, words[index]?.to))).toEqual([
    'He',
    '“Why?”',
    'she',
    'Then…',
    'nothing',
  ]);
});
