/** A hit as it is shown: its sentence, in which a long one is cut around what was found. */
import type { TextRange } from '../transcript/words.ts';
import type { Hit } from './find-in-block.ts';

export interface ExcerptPiece {
  readonly from: number;
  readonly text: string;
  readonly isFound: boolean;
}

/** Characters. A cut is made at the next space towards what was found. */
const most = 240;
const mostBefore = 80;
const mostAfter = 160;

export function excerptOf({ block: { text }, sentence, found }: Hit): readonly ExcerptPiece[] {
  const { from, to } = shownOf(text, sentence, found[0]);
  const pieces: ExcerptPiece[] = [];
  let at = from;
  const addUpTo = (end: number, isFound: boolean, before = '', after = '') => {
    const whole = before + text.slice(at, end) + after;
    if (whole !== '') pieces.push({ from: at, text: whole, isFound });
    at = end;
  };
  const shown = found.filter((one) => one.to <= to);
  for (const [i, one] of shown.entries()) {
    addUpTo(one.from, false, i === 0 && from > sentence.from ? '…' : '');
    addUpTo(one.to, true);
  }
  addUpTo(to, false, '', to < sentence.to ? '…' : '');
  return pieces;
}

function shownOf(text: string, { from, to }: TextRange, first: TextRange): TextRange {
  if (to - from <= most) return { from, to };
  const earliest = Math.max(first.from - mostBefore, from);
  const latest = Math.min(Math.max(first.from + mostAfter, first.to), to);
  const space = earliest === from ? -1 : text.indexOf(' ', earliest);
  const lastSpace = latest === to ? -1 : text.lastIndexOf(' ', latest);
  return {
    from: space >= 0 && space < first.from ? space + 1 : wholeCharacter(text, earliest),
    to: lastSpace >= first.to ? lastSpace : wholeCharacter(text, latest),
  };
}

/** Not between the two halves of a character. */
function wholeCharacter(text: string, at: number): number {
  const half = text.charCodeAt(at);
  return half >= 0xdc00 && half <= 0xdfff ? at + 1 : at;
}
