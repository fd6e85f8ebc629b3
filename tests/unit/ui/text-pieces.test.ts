import { expect, test } from 'vitest';
import type { StyledRange, Utterance } from '#lib/core/transcript/block.ts';
import { spokenPieces } from '#lib/ui/reader/text-pieces.ts';
import { aStory } from '../../support/a-publication.ts';

const paragraph = aStory().texts.of(0)?.blocks[0];
if (!paragraph) throw new Error('a story has a paragraph');

const piecesOf = (text: string, utterances: readonly Utterance[], styles: readonly StyledRange[]) =>
  spokenPieces({ ...paragraph, text, utterances, styles });

/** `[utterance] text`, with i and b in front of what is italic and bold. */
const written = (...parts: Parameters<typeof piecesOf>) =>
  piecesOf(...parts).map(({ utterance = '', pieces }) => [
    utterance,
    pieces.map(({ text, isItalic, isBold }) => `${isItalic ? 'i' : ''}${isBold ? 'b' : ''}:${text}`),
  ]);

const speaker = 'Teller';

test('a word that is bold inside italics is both, and its neighbours are what they were', () => {
  const [piece] = piecesOf(
    'She said no twice.',
    [{ from: 0, to: 18, speaker }],
    [
      { from: 4, to: 17, style: 'italic' },
      { from: 9, to: 11, style: 'bold' },
    ],
  );
  expect(piece?.pieces).toEqual([
    { from: 0, text: 'She ', isItalic: false, isBold: false },
    { from: 4, text: 'said ', isItalic: true, isBold: false },
    { from: 9, text: 'no', isItalic: true, isBold: true },
    { from: 11, text: ' twice', isItalic: true, isBold: false },
    { from: 17, text: '.', isItalic: false, isBold: false },
  ]);
});

test('a word is in the innermost of its languages', () => {
  const [piece] = piecesOf(
    'Il dit yes please, oui.',
    [{ from: 0, to: 23, speaker }],
    [
      { from: 0, to: 22, style: 'language', language: 'fr' },
      { from: 7, to: 17, style: 'language', language: 'en' },
      { from: 7, to: 10, style: 'italic' },
    ],
  );
  expect(piece?.pieces.map(({ language, isItalic, text }) => [language, isItalic, text])).toEqual([
    ['fr', false, 'Il dit '],
    ['en', true, 'yes'],
    ['en', false, ' please'],
    ['fr', false, ', oui'],
    [undefined, false, '.'],
  ]);
});

test('a paragraph is cut where its looks change, and between utterances', () => {
  expect(
    written(
      'One two. Three',
      [
        { from: 0, to: 8, speaker },
        { from: 9, to: 14, speaker },
      ],
      [
        { from: 4, to: 7, style: 'italic' },
        { from: 9, to: 14, style: 'bold' },
      ],
    ),
  ).toEqual([
    [0, [':One ', 'i:two', ':.']],
    ['', [': ']],
    [1, ['b:Three']],
  ]);
});

test('styles may lie inside one another, be the same twice, or be empty', () => {
  expect(
    written(
      'abcdefg',
      [{ from: 0, to: 7, speaker }],
      [
        { from: 2, to: 3, style: 'italic' },
        { from: 2, to: 4, style: 'bold' },
        { from: 1, to: 6, style: 'italic' },
        { from: 5, to: 5, style: 'bold' },
      ],
    ),
  ).toEqual([[0, [':a', 'i:b', 'ib:c', 'ib:d', 'i:e', 'i:f', ':g']]]);
});

test('thirty thousand styles and utterances do not hang', () => {
  const at = Array.from({ length: 30_000 }, (_, i) => ({ from: 2 * i, to: 2 * i + 1 }));
  const start = performance.now();
  const pieces = piecesOf(
    'a '.repeat(at.length),
    at.map((range) => ({ ...range, speaker })),
    at.map((range) => ({ ...range, style: 'italic' })),
  );
  expect(pieces).toHaveLength(2 * at.length);
  // A walk through the text takes a tenth of a second; a search for each style took a quarter of a minute.
  expect(performance.now() - start).toBeLessThan(4_000);
});
