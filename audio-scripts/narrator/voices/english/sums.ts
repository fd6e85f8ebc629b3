/** Parses a written sum of money ($3.50, US$5, -£2m, 5€) and says it, alone or before a noun. */
import { cardinal, decimal, type Accent } from './numerals.ts';

interface Currency {
  readonly sign: string;
  readonly one: string;
  readonly many: string;
  readonly part: string;
  readonly parts: string;
}

const currencies: ReadonlyMap<string, Currency> = new Map([
  ['$', { sign: '$', one: 'dollar', many: 'dollars', part: 'cent', parts: 'cents' }],
  ['£', { sign: '£', one: 'pound', many: 'pounds', part: 'penny', parts: 'pence' }],
  ['€', { sign: '€', one: 'euro', many: 'euros', part: 'cent', parts: 'cents' }],
  ['¥', { sign: '¥', one: 'yen', many: 'yen', part: 'sen', parts: 'sen' }],
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

/** A number with its currency. */
export interface Sum {
  readonly currency: Currency;
  readonly number: string;
  readonly magnitude: string | undefined;
  readonly isNegative: boolean;
}

export function sumOf(written: string): Sum | undefined {
  const [, minus, country = '', sign = '', number = '', short = ''] =
    /^([-−])?(US|A|C|NZ|HK)?([$£€¥])(\d[\d,]*(?:\.\d+)?|\.\d+)(k|m|bn|b)?$/i.exec(
      written.replace(/^([-−]?)([\d.,]+)([$£€¥])$/, '$1$3$2'),
    ) ?? [];
  const currency = currencies.get(sign);
  if (!currency) return undefined;
  const from = countries.get(country.toUpperCase()) ?? '';
  const named = { ...currency, one: from + currency.one, many: from + currency.many };
  const times = magnitudes.get(short.toLowerCase());
  return { currency: named, number, magnitude: times, isNegative: minus !== undefined };
}

export function signOf({ isNegative }: Sum): string {
  return isNegative ? 'minus ' : '';
}

/** Before a noun: three dollar fifty. */
export function sayBefore({ currency, number, magnitude: times }: Sum, accent: Accent): string {
  if (times !== undefined) return `${decimal(number, accent)} ${times} ${currency.one}`;
  const [whole = '', fraction = ''] = number.replaceAll(',', '').split('.');
  const parts = Number(fraction.padEnd(2, '0'));
  if (Number(whole) === 0) return `${cardinal(String(parts), accent)} ${currency.part}`;
  return `${cardinal(whole, accent)} ${currency.one}${parts === 0 ? '' : ` ${cardinal(String(parts), accent)}`}`;
}

export function say(sum: Sum, accent: Accent): string {
  return signOf(sum) + sayWhole(sum, accent);
}

function sayWhole({ currency, number, magnitude: times }: Sum, accent: Accent): string {
  if (times !== undefined) return `${decimal(number, accent)} ${times} ${currency.many}`;
  const [whole = '', fraction = ''] = number.replaceAll(',', '').split('.');
  const wholes = `${cardinal(whole || '0', accent)} ${Number(whole) === 1 ? currency.one : currency.many}`;
  const parts = Number(fraction.padEnd(2, '0'));
  if (fraction.length > 2) return `${decimal(number, accent)} ${currency.many}`;
  if (parts === 0) return wholes;
  const said = `${cardinal(String(parts), accent)} ${parts === 1 ? currency.part : currency.parts}`;
  return Number(whole) === 0 ? said : `${wholes} and ${said}`;
}
