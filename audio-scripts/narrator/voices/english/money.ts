/** Sums of money: $3.50 is three dollars and fifty cents, $5 million is five million dollars. */
import { cardinal, decimal, type Accent } from './numerals.ts';
import type { Neighbours } from './spoken-forms.ts';

interface Currency {
  readonly one: string;
  readonly many: string;
  readonly part: string;
  readonly parts: string;
}

const currencies: Readonly<Record<string, Currency>> = {
  $: { one: 'dollar', many: 'dollars', part: 'cent', parts: 'cents' },
  '£': { one: 'pound', many: 'pounds', part: 'penny', parts: 'pence' },
  '€': { one: 'euro', many: 'euros', part: 'cent', parts: 'cents' },
};
const magnitudes: Readonly<Record<string, string>> = {
  k: 'thousand',
  m: 'million',
  bn: 'billion',
  b: 'billion',
};
const magnitude = /^(?:hundred|thousand|million|billion|trillion)$/i;

export function readMoney({ word: { core }, before, after, accent }: Neighbours): string | undefined {
  const sum = sumOf(core);
  if (sum) return magnitude.test(after) ? decimal(sum.number, accent) : say(sum, accent);
  // "million" behind "$5" carries the currency.
  const carried = magnitude.test(core) ? sumOf(before) : undefined;
  return carried && `${core} ${carried.currency.many}`;
}

interface Sum {
  readonly currency: Currency;
  readonly number: string;
  readonly magnitude: string | undefined;
}

function sumOf(written: string): Sum | undefined {
  const [, sign = '', number = '', short = ''] =
    /^([$£€])([\d,]+(?:\.\d+)?)(k|m|bn|b)?$/i.exec(written) ?? [];
  const currency = currencies[sign];
  return currency && { currency, number, magnitude: magnitudes[short.toLowerCase()] };
}

function say({ currency, number, magnitude: times }: Sum, accent: Accent): string {
  if (times !== undefined) return `${decimal(number, accent)} ${times} ${currency.many}`;
  const [whole = '', fraction = ''] = number.replaceAll(',', '').split('.');
  const wholes = `${cardinal(whole, accent)} ${Number(whole) === 1 ? currency.one : currency.many}`;
  const parts = Number(fraction.padEnd(2, '0'));
  if (fraction.length > 2) return `${decimal(number, accent)} ${currency.many}`;
  if (parts === 0) return wholes;
  const said = `${cardinal(String(parts), accent)} ${parts === 1 ? currency.part : currency.parts}`;
  return Number(whole) === 0 ? said : `${wholes} and ${said}`;
}
