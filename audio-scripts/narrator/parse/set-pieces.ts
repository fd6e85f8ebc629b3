/** Pieces set as one text with typographic marks, quotes running on across the borders of voices and styles. */
import type { StyledRange } from '#lib/core/transcript/block.ts';
import type { SourcePoint } from './complaint.ts';
import type { Piece, Turn } from './pieces.ts';
import type { ScriptPronunciation } from './script.ts';
import { Typesetter } from './typography.ts';

/** [from, to) of a paragraph's text in one voice; segments stand side by side without a gap. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** Undefined for the teller. */
  readonly turn: Turn | undefined;
  readonly at: SourcePoint;
}

export interface SetText {
  readonly text: string;
  readonly styles: readonly StyledRange[];
  readonly segments: readonly Segment[];
  readonly pronunciations: readonly ScriptPronunciation[];
}

export function setPieces(pieces: readonly Piece[], language: string): SetText {
  const typesetter = new Typesetter(language);
  const styles: StyledRange[] = [];
  const segments: Segment[] = [];
  const pronunciations: ScriptPronunciation[] = [];
  let text = '';
  for (const [i, piece] of pieces.entries()) {
    const set = typesetter.set(piece.text);
    const from = text.length;
    // White space at a border is one space, and none at the paragraph's ends.
    text += text === '' || text.endsWith(' ') ? set.trimStart() : set;
    if (i === pieces.length - 1) text = text.trimEnd();
    const to = text.length;
    for (const style of piece.styles) extend(styles, { from, to, style }, (last) => last.style === style);
    if (piece.said)
      extend(pronunciations, { from, to, ...piece.said }, (last) => isSamePoint(last, piece.said));
    extend(
      segments,
      { from, to, turn: piece.turn, at: piece.turn ?? piece.at },
      (last) => last.turn === piece.turn,
    );
  }
  return { text, styles: styles.filter(({ from, to }) => from < to), segments, pronunciations };
}

function isSamePoint(one: SourcePoint, other: SourcePoint | undefined): boolean {
  return one.line === other?.line && one.column === other.column;
}

/** Adds a range, or lengthens the last one where the two are one. */
function extend<T extends { readonly from: number; readonly to: number }>(
  ranges: T[],
  range: T,
  isSame: (last: T) => boolean,
): void {
  const last = ranges.at(-1);
  if (last && last.to === range.from && isSame(last)) ranges.splice(-1, 1, { ...last, to: range.to });
  else ranges.push(range);
}
