/**
 * What each written word is said as: numbers, money, times, dates and short forms become plain words. Letters that
 * are spelled out stand alone as capitals ("F B I"). A word that is read as it is written stays as it is.
 */
import { abbreviations, dotless, romanNumeral, units } from './abbreviations.ts';
import { readMoney } from './money.ts';
import { cardinal, decimal, eachDigit, ordinal, plural, year, type Accent } from './numerals.ts';
import { readClock } from './clock.ts';
import { readDate } from './dates.ts';
import type { WrittenWord } from './written-words.ts';

/** What a reading rule may look at. */
export interface Neighbours {
  readonly accent: Accent;
  readonly before: string;
  readonly word: WrittenWord;
  readonly after: string;
}

export function spokenForms(words: readonly WrittenWord[], accent: Accent): readonly string[] {
  return words.map((word, i) =>
    read({ accent, word, before: words[i - 1]?.core ?? '', after: words[i + 1]?.core ?? '' }),
  );
}

function read(near: Neighbours): string {
  return (
    readMoney(near) ??
    readClock(near) ??
    readDate(near) ??
    readNumber(near) ??
    readAbbreviation(near) ??
    readRoman(near) ??
    readMixed(near) ??
    near.word.core
  );
}

const numbered = /^(?:room|route|flight|apartment|highway|bus|channel)$/i;
const amount = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d*\.?\d+`;

function readNumber({ word: { core }, before, accent }: Neighbours): string | undefined {
  const [, sign = '', number = '', unit = ''] =
    new RegExp(String.raw`^([-−+]?)(${amount})(${Object.keys(units).join('|')})?$`).exec(core) ?? [];
  if (number !== '') {
    const said = sign === '' ? '' : sign === '+' ? 'plus ' : 'minus ';
    const names = units[unit];
    if (names) return `${said}${decimal(number, accent)} ${names[number === '1' ? 0 : 1]}`;
    if (sign === '' && /^(?:1[1-9]|20)\d\d$/.test(number)) return year(number, accent);
    if (sign === '' && /^0\d+$/.test(number)) return eachDigit(number);
    if (sign === '' && numbered.test(before) && /^[1-9]\d\d$/.test(number))
      return number.endsWith('00')
        ? decimal(number, accent)
        : year(`0${number}`, accent).replace(/^oh |^zero /, '');
    return said + decimal(number, accent);
  }
  const [, nth] = /^([\d,]+)(?:st|nd|rd|th)$/i.exec(core) ?? [];
  if (nth !== undefined) return ordinal(nth.replaceAll(',', ''), accent);
  const [, decade] = /^'?(\d0|[12]\d\d0)'?s$/.exec(core) ?? [];
  if (decade !== undefined)
    return plural(decade.length === 4 ? year(decade, accent) : cardinal(decade, accent));
  return readCompound(core, accent);
}

const fractions: Readonly<Record<string, string>> = {
  '1/2': 'one half',
  '½': 'one half',
  '1/4': 'one quarter',
  '¼': 'one quarter',
  '3/4': 'three quarters',
  '¾': 'three quarters',
  '1/3': 'one third',
  '2/3': 'two thirds',
  '24/7': 'twenty-four seven',
};

function readCompound(core: string, accent: Accent): string | undefined {
  const fraction = fractions[core];
  if (fraction !== undefined) return fraction;
  if (/^(?:\d{3}-)?\d{3}-\d{4}$/.test(core)) return core.split('-').map(eachDigit).join(', ');
  const [, from, to] = /^(\d+)-(\d+)$/.exec(core) ?? [];
  if (from !== undefined && to !== undefined) {
    const say = (number: string) =>
      /^1[1-9]\d\d$|^20\d\d$/.test(number) ? year(number, accent) : decimal(number, accent);
    return `${say(from)} to ${say(to)}`;
  }
  const [, age, nth, rest] = /^(\d+)(st|nd|rd|th)?-([a-z-]+)$/i.exec(core) ?? [];
  if (age !== undefined && rest !== undefined)
    return `${nth === undefined ? decimal(age, accent) : ordinal(age, accent)} ${rest}`;
  const [, number] = /^#(\d+)$/.exec(core) ?? [];
  return number === undefined ? undefined : `number ${cardinal(number, accent)}`;
}

function readAbbreviation({ word: { core, behind }, before, after }: Neighbours): string | undefined {
  const isDotted = behind.startsWith('.');
  if (core === 'St') return /^\p{Lu}/u.test(after) && !/^\p{Lu}/u.test(before) ? 'saint' : 'street';
  if (core === 'No' && isDotted && /^\d/.test(after)) return 'number';
  const full = abbreviations[core];
  if (full !== undefined && (dotless.has(core) || isDotted || core.includes('.'))) {
    if (full.length > 3 || isDotted) return full;
  }
  // A single capital with its dot is an initial.
  if (/^\p{Lu}$/u.test(core) && isDotted && (core !== 'I' || /^\p{Lu}/u.test(after))) return spelled(core);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(core)) return spelled(core.replaceAll('.', ''));
  return undefined;
}

const regnal = /^(?:\p{Lu}\p{Ll}+)$/u;
const counted = /^(?:chapter|part|act|scene|book|volume|war|type|phase|level|class|section)$/i;

function readRoman({ word: { core }, before, accent }: Neighbours): string | undefined {
  const value = romanNumeral(core);
  if (value === undefined || core === 'I' || !regnal.test(before)) return undefined;
  if (counted.test(before)) return cardinal(String(value), accent);
  return core.length > 1 ? `the ${ordinal(String(value), accent)}` : undefined;
}

/** 3D, B12, R&B: letters spelled, numbers read. */
function readMixed({ word: { core }, accent }: Neighbours): string | undefined {
  if (core.includes('&')) return core.replaceAll('&', ' and ').replace(/\s+/g, ' ').trim();
  if (!/\d/.test(core) || !/\p{L}/u.test(core))
    return /^\p{L}+$/u.test(core) ? undefined : readLeft(core, accent);
  const parts = core.match(/\d+|\p{Lu}+(?!\p{Ll})|[^\d]+/gu) ?? [];
  return parts
    .map((part) =>
      /^\d/.test(part) ? cardinal(part, accent) : /^\p{Lu}+$/u.test(part) ? spelled(part) : part,
    )
    .join(' ');
}

/** Digits that no rule has read, such as 1.2.3. */
function readLeft(core: string, accent: Accent): string | undefined {
  return /\d/.test(core)
    ? core.replace(/\d+/g, (digits) => ` ${cardinal(digits, accent)} `).trim()
    : undefined;
}

export function spelled(letters: string): string {
  return letters.toUpperCase().replace(/./gu, '$&·');
}
