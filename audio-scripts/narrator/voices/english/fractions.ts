/** Fractions: 5/8 is five eighths, 2½ and 2 1/2 are two and a half. */
import type { Neighbours } from './neighbours.ts';
import { cardinal, ordinal, plural, year, type Accent } from './numerals.ts';

const signs: ReadonlyMap<string, readonly [number, number]> = new Map([
  ...([
    ['½', [1, 2]],
    ['¼', [1, 4]],
    ['¾', [3, 4]],
    ['⅓', [1, 3]],
    ['⅔', [2, 3]],
    ['⅕', [1, 5]],
    ['⅖', [2, 5]],
    ['⅗', [3, 5]],
    ['⅘', [4, 5]],
  ] as const),
  ...([
    ['⅙', [1, 6]],
    ['⅚', [5, 6]],
    ['⅛', [1, 8]],
    ['⅜', [3, 8]],
    ['⅝', [5, 8]],
    ['⅞', [7, 8]],
  ] as const),
]);
/** These are names, not fractions. */
const names: ReadonlyMap<string, string> = new Map([
  ['24/7', 'twenty-four seven'],
  ['9/11', 'nine eleven'],
  ['50/50', 'fifty-fifty'],
]);
const isYear = /^(?:1[1-9]|20)\d\d$/;

export function readFraction({ word: { core }, before, accent }: Neighbours): string | undefined {
  const name = names.get(core);
  if (name !== undefined) return name;
  const [, whole = '', sign = ''] = /^(\d*)([½¼¾⅓-⅞])$/u.exec(core) ?? [];
  const part = signs.get(sign);
  if (part) {
    if (whole !== '') return `${cardinal(whole, accent)} ${afterWhole(...part, accent)}`;
    return /^\d+$/.test(before) ? afterWhole(...part, accent) : alone(...part, accent);
  }
  const [, over, under] = /^(\d{1,4})[/⁄](\d{1,4})$/.exec(core) ?? [];
  if (over === undefined || under === undefined) return undefined;
  if (isYear.test(over) && isYear.test(under)) return `${year(over, accent)}, ${year(under, accent)}`;
  if (Number(under) < 2 || Number(under) > 100)
    return `${cardinal(over, accent)} over ${cardinal(under, accent)}`;
  const isMixed = /^\d+$/.test(before) && Number(over) < Number(under);
  return (isMixed ? afterWhole : alone)(Number(over), Number(under), accent);
}

function alone(over: number, under: number, accent: Accent): string {
  const part = under === 2 ? 'half' : under === 4 ? 'quarter' : ordinal(String(under), accent);
  const parts = over === 1 ? part : part === 'half' ? 'halves' : plural(part);
  return `${cardinal(String(over), accent)} ${parts}`;
}

function afterWhole(over: number, under: number, accent: Accent): string {
  return `and ${alone(over, under, accent).replace(/^one /, under === 8 ? 'an ' : 'a ')}`;
}
