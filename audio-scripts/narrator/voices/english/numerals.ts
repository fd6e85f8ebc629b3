/** Numbers as English words. British readers put an "and" before the last part: one hundred and five. */
export type Accent = 'us' | 'gb';

const small = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'],
  ...['twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const scales = ['', ' thousand', ' million', ' billion', ' trillion', ' quadrillion'];

const irregularOrdinals: ReadonlyMap<string, string> = new Map([
  ['one', 'first'],
  ['two', 'second'],
  ['three', 'third'],
  ['five', 'fifth'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['twelve', 'twelfth'],
]);

/** A whole number, 0 to 999 quadrillion; beyond that digit by digit. `digits` holds nothing else. */
export function cardinal(digits: string, accent: Accent): string {
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (plain.length > 3 * scales.length) return eachDigit(digits);
  if (plain === '0') return 'zero';
  const groups = plain.match(/\d{1,3}(?=(?:\d{3})*$)/g) ?? [];
  const parts = groups.flatMap((group, i) => {
    const value = Number(group);
    if (value === 0) return [];
    const isLast = i === groups.length - 1;
    const and = accent === 'gb' && isLast && i > 0 && value < 100 ? 'and ' : '';
    return [`${and}${belowThousand(value, accent)}${scales[groups.length - 1 - i] ?? ''}`];
  });
  return parts.join(' ');
}

function belowThousand(value: number, accent: Accent): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const and = accent === 'gb' ? ' and ' : ' ';
  if (hundreds === 0) return belowHundred(rest);
  return `${small[hundreds] ?? ''} hundred${rest === 0 ? '' : and + belowHundred(rest)}`;
}

function belowHundred(value: number): string {
  if (value < 20) return small[value] ?? '';
  const unit = value % 10;
  return `${tens[Math.floor(value / 10)] ?? ''}${unit === 0 ? '' : `-${small[unit] ?? ''}`}`;
}

export function ordinal(digits: string, accent: Accent): string {
  return cardinal(digits, accent).replace(/[a-z]+$/, (last) => {
    const irregular = irregularOrdinals.get(last);
    return irregular ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  });
}

export function eachDigit(digits: string): string {
  return Array.from(digits, (digit) => (digit === '0' ? 'oh' : (small[Number(digit)] ?? ''))).join(' ');
}

/** Four digits as a year: nineteen eighty-four, nineteen oh five, two thousand (and) five, twenty twenty-six. */
export function year(digits: string, accent: Accent): string {
  const [century, rest] = [digits.slice(0, 2), digits.slice(2)];
  if (/^[12]00\d$/.test(digits)) return cardinal(digits, accent);
  if (rest === '00') return `${cardinal(century, accent)} hundred`;
  return `${cardinal(century, accent)} ${rest.startsWith('0') ? eachDigit(rest) : cardinal(rest, accent)}`;
}

/** 12, 1,250 or 3.75 (three point seven five). */
export function decimal(written: string, accent: Accent): string {
  const [whole = '', fraction] = written.replaceAll(',', '').split('.');
  const spoken = cardinal(whole === '' ? '0' : whole, accent);
  return fraction === undefined ? spoken : `${spoken} point ${eachDigit(fraction).replaceAll('oh', 'zero')}`;
}

/** "sixes", "nineties". */
export function plural(spoken: string): string {
  return spoken.endsWith('y')
    ? `${spoken.slice(0, -1)}ies`
    : spoken.endsWith('x')
      ? `${spoken}es`
      : `${spoken}s`;
}
