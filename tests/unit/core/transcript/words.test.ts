import { describe, expect, test } from 'vitest';
import { splitWords } from '#lib/core/transcript/words.ts';

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
