import { expect, test } from 'vitest';
import { sentencesToSay } from '#lib/core/read-aloud/sentences-to-say.ts';
import { SpokenWords } from '#lib/core/read-aloud/spoken-words.ts';

const parts = (text: string, language = 'en') =>
  sentencesToSay({ text, styles: [] }, language).map(({ from, to }) => text.slice(from, to));

test('sentences are said one by one, without what stands between them', () => {
  expect(parts('  Dr. No came.  “Where?” Here!')).toEqual(['Dr.', 'No came.', '“Where?”', 'Here!']);
  expect(parts('灯が消えた。誰も来ない。', 'ja')).toEqual(['灯が消えた。', '誰も来ない。']);
});

test('what has no letters or digits is not said', () => {
  expect(parts('* * *')).toEqual([]);
  expect(parts('')).toEqual([]);
  expect(parts('— 12 —')).toEqual(['— 12 —']);
});

test('a sentence that a voice would not finish is said in parts, which end at a comma or at a space', () => {
  const clause = 'and the lamp went on burning over the quiet water of the harbour, ';
  const long = `At first nobody came, ${clause.repeat(6)}until it was day.`;
  const said = parts(long);
  expect(said.length).toBeGreaterThan(2);
  expect(said.join(' ')).toBe(long);
  for (const part of said) expect(part.length).toBeLessThanOrEqual(200);
  for (const part of said.slice(0, -1)) expect(part).toMatch(/,$/);
  const words = `${'lamp '.repeat(90)}out`;
  for (const part of parts(words)) expect(part).toMatch(/^(lamp ?)+(out)?$/);
  expect(parts(words).join(' ')).toBe(words);
});

test('text without spaces is cut between characters', () => {
  const text = `a${'😀1'.repeat(150)}`;
  const said = parts(text);
  expect(said.join('')).toBe(text);
  // It throws where half a character stands alone.
  for (const part of said) expect(() => encodeURIComponent(part)).not.toThrow();
});

test('a sentence that is all in another language is said in that language', () => {
  const text = 'She waved. Au revoir! He said au revoir.';
  const styles = [
    { from: 11, to: 21, style: 'language', language: 'fr' },
    { from: 30, to: 39, style: 'language', language: 'fr' },
  ] as const;
  expect(sentencesToSay({ text, styles }, 'en').map(({ language }) => language)).toEqual(['en', 'fr', 'en']);
});

test('the word that is said is found by its beginning alone', () => {
  const words = new SpokenWords('She’d seen well-kept lamps.');
  expect([0, 6, 11, 21].map((offset) => words.at(offset))).toEqual([
    { from: 0, to: 5 },
    { from: 6, to: 10 },
    { from: 11, to: 20 },
    { from: 21, to: 26 },
  ]);
});

test.each([
  ['run backwards', [4, 0, 9]],
  ['are not in the text', [40, 0, 4]],
  ['are no numbers', [NaN, 0, 4]],
])('an engine whose places %s is not believed any more in that sentence', (_, offsets) => {
  const words = new SpokenWords('The lamp was lit.');
  expect(offsets.map((offset) => words.at(offset)).slice(1)).toEqual([undefined, undefined]);
});
