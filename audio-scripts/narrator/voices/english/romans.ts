/** Roman numerals: Chapter IV is chapter four, Henry VIII's Henry the eighth's, Act I act one. */
import { counters } from './abbreviations.ts';
import type { Neighbours } from './neighbours.ts';
import { cardinal, ordinal } from './numerals.ts';

/** Up to ninety-nine: larger ones look like abbreviations (CD, DC, MD, MIX). */
const numeral = /^(?=.)(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
const values: ReadonlyMap<string, number> = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
  ['L', 50],
  ['C', 100],
]);
const name = /^\p{Lu}\p{Ll}+$/u;
const counted =
  /^(?:chapter|part|act|scene|book|volume|vol|war|type|phase|level|class|section|canto|episode|appendix|bowl|apollo|ch|pt)$/i;

export function readRoman({
  word: { core, punctuationAfter },
  before,
  after,
  accent,
}: Neighbours): string | undefined {
  const [, letters = '', ending = ''] = /^(\p{Lu}+)('s)?$/u.exec(core) ?? [];
  if (!numeral.test(letters) || !(/^\p{Lu}/u.test(before) || counters.has(before))) return undefined;
  const value = String(valueOf(letters));
  if (counted.test(before)) {
    // "Of all the Act I saw" is rarer than "Act I", so "I" is a pronoun only if a verb follows.
    const isPronoun =
      core === 'I' &&
      punctuationAfter === '' &&
      /^(?:am|was|have|had|will|would|saw|think|said)$/.test(after);
    return isPronoun ? undefined : cardinal(value, accent) + ending;
  }
  // No L or C: no king is the fiftieth, and XL is a size.
  const isKing = /^[IVX]{2,}$/.test(letters) && name.test(before);
  return isKing ? `the ${ordinal(value, accent)}${ending}` : undefined;
}

/** A letter before a larger one is subtracted. */
function valueOf(letters: string): number {
  const each = Array.from(letters, (letter) => values.get(letter) ?? 0);
  return each.reduce((sum, value, i) => sum + (value < (each[i + 1] ?? 0) ? -value : value), 0);
}
