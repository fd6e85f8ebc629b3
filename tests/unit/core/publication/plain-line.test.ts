import { expect, test } from 'vitest';
import { plainLine } from '#lib/core/publication/plain-line.ts';

test.each([
  ['a title with white space around it', '  Burnt toast ', 'Burnt toast'],
  ['one of two lines', 'Burnt\r\n\ttoast', 'Burnt toast'],
  ['one with control characters', 'Burnt\u0000\u0007 toast\u2028', 'Burnt toast'.replace(' ', '  ')],
  ['one that turns what follows', '\u202EBurnt\u2067 toast', 'Burnt toast'],
  ['one that runs from right to left by itself', 'שלום', '\u2068שלום\u2069'],
  ['one that closes what isolates it', '\u2069\u202Eمرحبا', '\u2068مرحبا\u2069'],
  ['accents as people write them', 'Ấ e\u0302\u0301', 'Ấ e\u0302\u0301'],
  ['a thousand accents on one letter', `e${'\u0301'.repeat(1000)}!`, `e${'\u0301'.repeat(8)}!`],
  ['an emoji joined of three', '👩\u200D👧', '👩\u200D👧'],
  ['one of nothing that is seen', '\u200B\u2060\uFEFF\u200E\u0301', ''],
])('%s', (_, text, line) => {
  expect(plainLine(text)).toBe(line);
});
