import { describe, expect, test } from 'vitest';
import type { Block, Utterance } from '#lib/core/transcript/block.ts';
import { speakerLabels } from '#lib/ui/reader/speaker-labels.ts';
import { spokenPieces } from '#lib/ui/reader/text-pieces.ts';
import { aStory } from '../../support/a-publication.ts';

/** `Mark: “Hello,” | Emily: he said.` as text and utterances; a speaker with an asterisk is on the telephone. */
function spoken(written: string): { readonly text: string; readonly utterances: readonly Utterance[] } {
  let text = '';
  const utterances = written.split(' | ').map((part): Utterance => {
    const [, speaker = '', phone, words = ''] = /^(\w+)(\*?): (.*)$/.exec(part) ?? [];
    const from = text === '' ? 0 : text.length + 1;
    text = text === '' ? words : `${text} ${words}`;
    return { from, to: text.length, speaker, ...(phone && { effect: 'telephone' as const }) };
  });
  return { text, utterances };
}

function labels(written: string): readonly (string | undefined)[] {
  const { text, utterances } = spoken(written);
  return speakerLabels(text, utterances, 'Emily');
}

describe('a name stands', () => {
  test('before another voice, not before the narrator', () => {
    expect(labels('Emily: I waited. | Mark: “Well?”')).toEqual([undefined, 'Mark']);
  });

  test('once, though narration comes between', () => {
    expect(labels('Mark: “Well,” | Emily: he said. | Mark: “I am here.”')).toEqual([
      'Mark',
      undefined,
      undefined,
    ]);
  });

  test('again where somebody else has spoken meanwhile', () => {
    expect(labels('Mark: “A.” | Sophie: “B.” | Mark: “C.”')).toEqual(['Mark', 'Sophie', 'Mark']);
  });

  test('before the narrator’s own line where it directly follows another voice', () => {
    expect(labels('Sophie: “I’m a star!” | Emily: “I’ll try,” I said. | Sophie: “Yes!”')).toEqual([
      'Sophie',
      'Emily',
      'Sophie',
    ]);
  });

  test('with the telephone that the voice comes through', () => {
    expect(labels('Mother*: “You sound tired.”')).toEqual(['Mother, on the phone']);
  });
});

test('a paragraph’s text is cut at voices and styles, and every character is in one piece', () => {
  const [base] = aStory().texts.of(0)?.blocks ?? [];
  if (!base) throw new Error('a story has a paragraph');
  const { text, utterances } = spoken('Mark: “It’s so late,” | Emily: he said to me.');
  const paragraph: Block = {
    ...base,
    text,
    utterances,
    styles: [{ from: 6, to: 8, style: 'italic' }],
  };
  const pieces = spokenPieces(paragraph).flatMap((piece) => piece.pieces);
  expect(pieces.map((piece) => piece.text)).toEqual(['“It’s ', 'so', ' late,”', ' ', 'he said to me.']);
  expect(pieces.map(({ isItalic }) => isItalic)).toEqual([false, true, false, false, false]);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});
