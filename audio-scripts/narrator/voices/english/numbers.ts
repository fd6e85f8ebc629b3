/** Numbers as they are written in prose: 1,250, 20°C, 22nd, 1990s, 747s, 3.75, 007, #9. */
import type { Neighbours } from './neighbours.ts';
import { cardinal, decimal, eachDigit, ordinal, plural, year, type Accent } from './numerals.ts';
import { readRange } from './ranges.ts';
import { isModifier, units } from './units.ts';

const numbered = /^(?:room|route|flight|apartment|highway|bus|channel)$/i;
const amount = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*\.?\d+`;
const measured = new RegExp(String.raw`^([-−+]?)(${amount})(${[...units.keys()].join('|')})?$`);

export function readNumber(near: Neighbours): string | undefined {
  const {
    word: { core },
    before,
    accent,
  } = near;
  const [, sign = '', number = '', unit = ''] = measured.exec(core) ?? [];
  if (number === '') return readNth(core, accent) ?? readCompound(core, accent);
  const said = sign === '' ? '' : sign === '+' ? 'plus ' : 'minus ';
  const names = units.get(unit);
  if (names) {
    const isOne = number === '1' || isModifier(near.words, near.index, near.index);
    return `${said}${decimal(number, accent)} ${names[isOne ? 0 : 1]}`;
  }
  if (sign !== '') return said + decimal(number, accent);
  if (/^(?:1[1-9]|20)\d\d$/.test(number) || isEarlyYear(near)) return year(number, accent);
  if (/^0\d+$/.test(number)) return eachDigit(number);
  return numbered.test(before) ? inTwoParts(number, accent) : decimal(number, accent);
}

/** 1000 to 1099 are read as quantities unless a word beside them marks a year. */
function isEarlyYear({ word: { core }, before, after }: Neighbours): boolean {
  return (
    /^10\d\d$/.test(core) &&
    (/^(?:in|by|since|ad|year|circa|c|ca)$/i.test(before) || /^(?:AD|BC|CE|BCE)$/.test(after))
  );
}

/** Room 305 is three oh five, a 747 seven forty-seven. */
function inTwoParts(number: string, accent: Accent): string {
  if (!/^[1-9]\d\d$/.test(number) || number.endsWith('00')) return decimal(number, accent);
  return year(`0${number}`, accent).replace(/^oh |^zero /, '');
}

function readNth(core: string, accent: Accent): string | undefined {
  const [, nth] = /^([\d,]+)(?:st|nd|rd|th)$/i.exec(core) ?? [];
  if (nth !== undefined) return ordinal(nth.replaceAll(',', ''), accent);
  const [, several] = /^'?([\d,]+)'?s$/.exec(core) ?? [];
  if (several === undefined) return undefined;
  const said = /^[12]\d\d0$/.test(several) ? year(several, accent) : inTwoParts(several, accent);
  return plural(said.replace(/^one (?=hundred$|thousand$)/, ''));
}

function readCompound(core: string, accent: Accent): string | undefined {
  const [, feet, inches] = /^(\d)'(\d{1,2})$/.exec(core) ?? [];
  if (feet !== undefined && inches !== undefined)
    return `${cardinal(feet, accent)} foot ${cardinal(inches, accent)}`;
  const range = readRange(core, accent);
  if (range !== undefined) return range;
  const [, age, nth, rest] = /^(\d+)(st|nd|rd|th)?-([a-z-]+)$/i.exec(core) ?? [];
  if (age !== undefined && rest !== undefined)
    return `${nth === undefined ? decimal(age, accent) : ordinal(age, accent)} ${units.get(rest)?.[0] ?? rest}`;
  const [, version, points] = /^(v)?(\d+(?:\.\d+)+)$/i.exec(core) ?? [];
  if (points !== undefined)
    return `${version === undefined ? '' : 'version '}${points
      .split('.')
      .map((part) => cardinal(part, accent))
      .join(' point ')}`;
  const [, around] = /^ca?\.?(\d{3,4})$/.exec(core) ?? [];
  if (around !== undefined)
    return `circa ${around.length === 4 ? year(around, accent) : cardinal(around, accent)}`;
  const [, number] = /^[#№](\d+)$/.exec(core) ?? [];
  if (number !== undefined) return `number ${cardinal(number, accent)}`;
  const [, section] = /^§(\d+)$/.exec(core) ?? [];
  return section === undefined ? undefined : `section ${cardinal(section, accent)}`;
}
