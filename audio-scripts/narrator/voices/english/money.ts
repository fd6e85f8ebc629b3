/** Sums of money: $3.50 is three dollars and fifty cents, a $20 bill a twenty dollar bill, 99p ninety-nine pence. */
import { opensRange, type Neighbours } from './neighbours.ts';
import { cardinal, decimal, type Accent } from './numerals.ts';
import { say, sayBefore, signOf, sumOf, type Sum } from './sums.ts';
import { isModifier } from './units.ts';
import type { WrittenWord } from './written-words.ts';

const small: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['¢', ['cent', 'cents']],
  ['c', ['cent', 'cents']],
  ['p', ['penny', 'pence']],
]);
/** Nouns that a sum directly before them describes, with or without an article. */
const tender =
  /^(?:bill|note|coin|piece|check|cheque|ticket|fine|fee|bet|tip|bonus|loan|chip|deposit|reward)s?$/i;
const magnitude = /^(?:hundred|thousand|million|billion|trillion)$/i;

export function readMoney(near: Neighbours): string | undefined {
  const {
    word: { core },
    after,
    accent,
    words,
    index,
  } = near;
  const range = readSumRange(core, accent);
  if (range !== undefined) return range;
  const sum = sumAt(words, index);
  if (sum) {
    const isCarried = magnitude.test(after) || (opensRange(words, index) && sumAt(words, index + 1));
    if (isCarried) return signOf(sum) + decimal(sum.number, accent);
    return modifiesNoun(near, index) ? sayBefore(sum, accent) : say(sum, accent);
  }
  const [, count, part = ''] = /^(\d+)([¢cp])$/.exec(core) ?? [];
  const names = small.get(part);
  if (count !== undefined && names) return `${cardinal(count, accent)} ${names[count === '1' ? 0 : 1]}`;
  // In "$5 million" the currency is said after "million".
  const carried = magnitude.test(core) ? sumAt(words, index - 1) : undefined;
  return carried && `${core} ${modifiesNoun(near, index - 1) ? carried.currency.one : carried.currency.many}`;
}

/** Whether the sum that begins at the word `from` modifies the noun after it. */
function modifiesNoun({ words, index, word, after }: Neighbours, from: number): boolean {
  return isModifier(words, from, index) || (word.punctuationAfter === '' && tender.test(after));
}

/** In "$5–10" the second number has no sign of its own. */
function sumAt(words: readonly WrittenWord[], index: number): Sum | undefined {
  const core = words[index]?.core ?? '';
  const first = opensRange(words, index - 1) ? sumOf(words[index - 1]?.core ?? '') : undefined;
  return sumOf(core) ?? (first && sumOf(`${first.currency.sign}${core}`));
}

/** $5-$10, $5-10, $20-a-day. */
function readSumRange(core: string, accent: Accent): string | undefined {
  const [, first = '', second = ''] = /^([^-]+)-(.+)$/.exec(core) ?? [];
  const from = sumOf(first);
  if (!from) return undefined;
  if (/^\p{L}[\p{L}-]*$/u.test(second)) return `${say(from, accent)} ${second.replaceAll('-', ' ')}`;
  const to = sumOf(second) ?? sumOf(`${first.charAt(0)}${second}`);
  return to && `${decimal(from.number, accent)} to ${say(to, accent)}`;
}
