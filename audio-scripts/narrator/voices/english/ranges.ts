/** Ranges of numbers: 10-12, 3-4%, 1901-05, and 1914–18, which the en dash splits into two words. */
import { isShortDay, abbreviations } from './abbreviations.ts';
import { opensRange, type Neighbours } from './neighbours.ts';
import { units } from './units.ts';
import { decimal, eachDigit, year, cardinal, type Accent } from './numerals.ts';

const isYear = /^(?:1[1-9]|20)\d\d$/;

export function readRange(core: string, accent: Accent): string | undefined {
  const [, from, to, unit = ''] = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)(\D*)$/.exec(core) ?? [];
  const names = units.get(unit);
  if (from === undefined || to === undefined || (unit !== '' && !names)) return undefined;
  return `${say(from, accent)} to ${sayEnd(from, to, accent)}${names ? ` ${names[1]}` : ''}`;
}

/** The second half of a range; `read` reads it as a word on its own. */
export function readRangeEnd(near: Neighbours, read: (alone: Neighbours) => string): string | undefined {
  const { word, before, words, index, accent } = near;
  if (!opensRange(words, index - 1)) return undefined;
  const from = /\d+$/.exec(before)?.[0] ?? '';
  if (/^\d+$/.test(word.core) && isYear.test(from)) return `to ${sayEnd(from, word.core, accent)}`;
  if (isShortDay(word.core)) return `to ${abbreviations.get(word.core) ?? ''}`;
  // Without the dash before it, so that it is not taken for the end of a range again.
  return `to ${read({ ...near, words: words.map((other, i) => (i === index ? { ...other, gap: ' ' } : other)) })}`;
}

function say(number: string, accent: Accent): string {
  return isYear.test(number) ? year(number, accent) : decimal(number, accent);
}

/** In 1914-18 the second year is written without its century. */
function sayEnd(from: string, to: string, accent: Accent): string {
  if (!isYear.test(from) || to.length !== 2) return say(to, accent);
  return to.startsWith('0') ? eachDigit(to) : cardinal(to, accent);
}
