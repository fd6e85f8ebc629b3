/** The punctuation between words, as the marks that the model responds to. */
import type { TextRange } from '#lib/core/transcript/words.ts';
import { opensRange } from '../english/neighbours.ts';
import { isPhoneGroup } from '../english/phone-numbers.ts';
import { swallowsDot } from '../english/sentence-dots.ts';
import type { WrittenWord } from '../english/written-words.ts';

export function marksAfterWord(
  text: string,
  words: readonly TextRange[],
  written: readonly WrittenWord[],
  i: number,
): string {
  const next = words[i + 1];
  const word = written[i];
  if (opensRange(written, i)) return ' ';
  if (isPhoneGroup(written, i)) return ', ';
  const touching =
    next !== undefined && word !== undefined && swallowsDot(written, i)
      ? word.punctuationAfter.replace('.', '')
      : (word?.punctuationAfter ?? '');
  const between = touching + text.slice(words[i]?.to, next?.from);
  const mark = /\.{3}|…|[–—]|[!?]|[.]|[;:]|,/.exec(strongest(between))?.[0];
  if (mark === undefined) return next === undefined ? ',' : ' ';
  const sign = mark === '...' ? '…' : mark === '–' ? '—' : mark;
  if (next === undefined) return sign;
  return sign === '—' ? ' — ' : `${sign} `;
}

/** Of several marks, the one that affects the voice most: a dash before a question mark leaves it a question. */
function strongest(between: string): string {
  for (const marks of [/[!?]/, /…|\.{3}/, /[–—]/, /\./, /[;:]/]) {
    const found = marks.exec(between);
    if (found) return found[0];
  }
  return between;
}
