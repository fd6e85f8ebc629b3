import { expect, test } from 'vitest';
import { placeOfWord } from '../../narrator/place-of-word.ts';

const source = [
  '# One',
  '',
  ':xan["Xanadu is far,"]{rate=0.9} she said of Xan,',
  'and of :say[Xan]{as="zan"} again, “Xan’s” home.',
  '',
  'Xan.',
].join('\n');
const text = 'she said of Xan, and of Xan again, “Xan’s” home.';

test.each([
  ['the first', text.indexOf('Xan'), { line: 3, column: 46 }],
  ['one in a later line, within a directive', text.indexOf('Xan again'), { line: 4, column: 13 }],
  ['one in quotes', text.indexOf('Xan’s'), { line: 4, column: 36 }],
])('%s is found where it stands', (_, from, place) => {
  expect(placeOfWord(text, { from, to: from + 3 }, { line: 3, column: 33 }, source)).toEqual(place);
});

test('a word that the script writes differently is placed where its utterance begins', () => {
  expect(placeOfWord('Zeno', { from: 0, to: 4 }, { line: 3, column: 33 }, source)).toEqual({
    line: 3,
    column: 33,
  });
});
