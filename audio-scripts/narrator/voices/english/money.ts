/** Sums of money: $3.50 is three dollars and fifty cents, $5 million is five million dollars, 99p ninety-nine pence. */
import type { Neighbours } from './neighbours.ts';
import { cardinal, decimal, type Accent } from './numerals.ts';

interface Currency {
  readonly one: string;
  readonly many: string;
  readonly part: string;
  readonly parts: string;
}

const currencies: ReadonlyMap<string, Currency> = new Map([
  ['$', { one: 'dollar', many: 'dollars', part: 'cent', parts: 'cents' }],
  ['£', { one: 'pound', many: 'pounds', part: 'penny', parts: 'pence' }],
  ['€', { one: 'euro', many: 'euros', part: 'cent', parts: 'cents' }],
  ['¥', { one: 'yen', many: 'yen', part: 'sen', parts: 'sen' }],
]);
const countries: ReadonlyMap<string, string> = new Map([
  ['US', 'U·S· '],
  ['A', 'Australian '],
  ['C', 'Canadian '],
  ['NZ', 'New Zealand '],
  ['HK', 'Hong Kong '],
]);
const magnitudes: ReadonlyMap<string, string> = new Map([
  ['k', 'thousand'],
  ['m', 'million'],
  ['bn', 'billion'],
  ['b', 'billion'],
]);
const small: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['¢', ['cent', 'cents']],
  ['c', ['cent', 'cents']],
  ['p', ['penny', 'pence']],
]);
const magnitude = /^(?:hundred|thousand|million|billion|trillion)$/i;

export function readMoney({ word: { core }, before, after, accent }: Neighbours): string | undefined {
  const range = readSumRange(core, accent);
  if (range !== undefined) return range;
  const sum = sumOf(core);
  if (sum) return magnitude.test(after) ? decimal(sum.number, accent) : say(sum, accent);
  const [, count, part = ''] = /^(\d+)([¢cp])$/.exec(core) ?? [];
  const names = small.get(part);
  if (count !== undefined && names) return `${cardinal(count, accent)} ${names[count === '1' ? 0 : 1]}`;
  // "million" behind "$5" carries the currency.
  const carried = magnitude.test(core) ? sumOf(before) : undefined;
  return carried && `${core} ${carried.currency.many}`;
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

interface Sum {
  readonly currency: Currency;
  readonly number: string;
  readonly magnitude: string | undefined;
}

function sumOf(written: string): Sum | undefined {
  const [, country = '', sign = '', number = '', short = ''] =
    /^(US|A|C|NZ|HK)?([$£€¥])(\d[\d,]*(?:\.\d+)?|\.\d+)(k|m|bn|b)?$/i.exec(written) ?? [];
  const currency = currencies.get(sign);
  if (!currency) return undefined;
  const from = countries.get(country.toUpperCase()) ?? '';
  const named = { ...currency, one: from + currency.one, many: from + currency.many };
  return { currency: named, number, magnitude: magnitudes.get(short.toLowerCase()) };
}

function say({ currency, number, magnitude: times }: Sum, accent: Accent): string {
  if (times !== undefined) return `${decimal(number, accent)} ${times} ${currency.many}`;
  const [whole = '', fraction = ''] = number.replaceAll(',', '').split('.');
  const wholes = `${cardinal(whole || '0', accent)} ${Number(whole) === 1 ? currency.one : currency.many}`;
  const parts = Number(fraction.padEnd(2, '0'));
  if (fraction.length > 2) return `${decimal(number, accent)} ${currency.many}`;
  if (parts === 0) return wholes;
  const said = `${cardinal(String(parts), accent)} ${parts === 1 ? currency.part : currency.parts}`;
  return Number(whole) === 0 ? said : `${wholes} and ${said}`;
}
