/** A paragraph's text cut into pieces that look alike, one list an utterance and one for what stands between. */
import type { StyledRange, TranscriptParagraph } from '#lib/core/transcript/transcript.ts';

export interface TextPiece {
  readonly from: number;
  readonly text: string;
  readonly isItalic: boolean;
  readonly isBold: boolean;
}

export interface SpokenPiece {
  /** Index of the utterance; undefined for the white space between two. */
  readonly utterance?: number;
  readonly from: number;
  readonly pieces: readonly TextPiece[];
}

export function spokenPieces({ text, utterances, styles }: TranscriptParagraph): readonly SpokenPiece[] {
  const made: SpokenPiece[] = [];
  let at = 0;
  for (const [utterance, { from, to }] of utterances.entries()) {
    if (from > at) made.push({ from: at, pieces: cut(text, at, from, []) });
    made.push({ utterance, from, pieces: cut(text, from, to, styles) });
    at = to;
  }
  if (at < text.length) made.push({ from: at, pieces: cut(text, at, text.length, []) });
  return made;
}

function cut(text: string, from: number, to: number, styles: readonly StyledRange[]): readonly TextPiece[] {
  const borders = styles.flatMap((style) => [style.from, style.to]).filter((at) => at > from && at < to);
  const cuts = [...new Set([from, ...borders, to])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    // Styles may lie inside one another.
    const here = styles.filter((range) => range.from <= start && start < range.to);
    return {
      from: start,
      text: text.slice(start, cuts[i + 1]),
      isItalic: here.some(({ style }) => style === 'italic'),
      isBold: here.some(({ style }) => style === 'bold'),
    };
  });
}
