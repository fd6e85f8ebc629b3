/** Signs that stand between words and are said with the next one: salt & pepper, 2 + 2 = 4, § 5. */
import type { WrittenWord } from './written-words.ts';

const anywhere: ReadonlyMap<string, string> = new Map([
  ['&', 'and'],
  ['+', 'plus'],
  ['=', 'equals'],
  ['§', 'section'],
  ['№', 'number'],
  ['×', 'times'],
  ['÷', 'divided by'],
  ['@', 'at'],
]);
/** Said only between numbers; elsewhere they are dashes, emphasis or decoration. */
const amongNumbers: ReadonlyMap<string, string> = new Map([
  ['-', 'minus'],
  ['−', 'minus'],
  ['*', 'times'],
  ['<', 'is less than'],
  ['>', 'is more than'],
]);

export function signsBefore(words: readonly WrittenWord[], index: number): string {
  const word = words[index];
  if (!word) return '';
  const isAmongNumbers = /\d$/.test(words[index - 1]?.core ?? '') && /^\d/.test(word.core);
  return Array.from(
    word.gap,
    (sign) => anywhere.get(sign) ?? (isAmongNumbers ? amongNumbers.get(sign) : undefined),
  )
    .filter((said) => said !== undefined)
    .join(' ');
}

const afterNumber: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['%', ['percent', 'percent']],
  ['€', ['euro', 'euros']],
  ['$', ['dollar', 'dollars']],
  ['£', ['pound', 'pounds']],
]);

/** "5 %", "5 €": the sign belongs to the number before it. */
export function signsAfter({ core, tail }: WrittenWord): string {
  if (!/^[\d.,]*\d$/.test(core)) return '';
  return afterNumber.get(/^\s?([%€$£])/u.exec(tail)?.[1] ?? '')?.[core === '1' ? 0 : 1] ?? '';
}
