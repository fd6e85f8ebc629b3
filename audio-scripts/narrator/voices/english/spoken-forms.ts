/**
 * How each written word is said: numbers, money, times, dates and abbreviations become plain words. Letters that
 * are spelled out are each followed by a point ("F·B·I·"). A word that is read as it is written stays unchanged; a
 * word that is already said as part of an earlier one becomes empty.
 */
import { readAddress } from './addresses.ts';
import { readClock } from './clock.ts';
import { readDate } from './dates.ts';
import { readFraction } from './fractions.ts';
import { readGrouped } from './grouped-numbers.ts';
import { readMixed } from './mixed-words.ts';
import { readMoney } from './money.ts';
import { neighboursOf, type Neighbours } from './neighbours.ts';
import { cardinal, type Accent } from './numerals.ts';
import { readNumber } from './numbers.ts';
import { readPhoneNumber } from './phone-numbers.ts';
import { readRangeEnd } from './ranges.ts';
import { readRoman } from './romans.ts';
import { readShortForm } from './short-forms.ts';
import { signsBefore, signsAfter } from './signs.ts';
import { readUnit } from './units.ts';
import type { WrittenWord } from './written-words.ts';

export function spokenForms(words: readonly WrittenWord[], accent: Accent): readonly string[] {
  return words.map((word, i) => {
    const near = neighboursOf(words, i, accent);
    const said = readRangeEnd(near, read) ?? read(near);
    return [signsBefore(words, i), said, signsAfter(word)].filter((part) => part !== '').join(' ');
  });
}

function read(near: Neighbours): string {
  const { core } = near.word;
  return (
    readMoney(near) ??
    readClock(near) ??
    readDate(near) ??
    readPhoneNumber(near) ??
    readGrouped(near) ??
    readFraction(near) ??
    readUnit(near) ??
    readNumber(near) ??
    readRoman(near) ??
    readShortForm(near) ??
    readAddress(core, (digits) => cardinal(digits, near.accent)) ??
    readPrefixed(near) ??
    readMixed(near) ??
    core
  );
}

/** A number with a prefix: mid-'90s, pre-1914. */
function readPrefixed(near: Neighbours): string | undefined {
  const [, prefix, rest] =
    /^(\p{Ll}{2,})-('?\d.*)$/u.exec(
      near.word.core.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase()),
    ) ?? [];
  return prefix === undefined || rest === undefined
    ? undefined
    : `${prefix} ${read({ ...near, word: { ...near.word, core: rest } })}`;
}
