import { expect, test } from 'vitest';
import type { ParagraphId } from '#lib/core/publication/ids.ts';
import { spokenPieces } from '#lib/ui/reader/text-pieces.ts';

test('a word that is bold inside italics is both, and its neighbours are what they were', () => {
  const text = 'She said no twice.';
  const [piece] = spokenPieces({
    id: 'p1' as ParagraphId,
    startSeconds: 0,
    durationSeconds: 2,
    text,
    utterances: [{ from: 0, to: text.length, speaker: 'Teller' }],
    styles: [
      { from: 4, to: 17, style: 'italic' },
      { from: 9, to: 11, style: 'bold' },
    ],
    words: [],
  });
  expect(piece?.pieces).toEqual([
    { from: 0, text: 'She ', isItalic: false, isBold: false },
    { from: 4, text: 'said ', isItalic: true, isBold: false },
    { from: 9, text: 'no', isItalic: true, isBold: true },
    { from: 11, text: ' twice', isItalic: true, isBold: false },
    { from: 17, text: '.', isItalic: false, isBold: false },
  ]);
});
