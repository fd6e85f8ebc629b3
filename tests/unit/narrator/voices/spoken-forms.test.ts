import { describe, expect, test } from 'vitest';
import { splitWords } from '#lib/core/transcript/words.ts';
import type { Accent } from '../../../../audio-scripts/narrator/voices/english/numerals.ts';
import { spokenForms } from '../../../../audio-scripts/narrator/voices/english/spoken-forms.ts';
import { takeApart } from '../../../../audio-scripts/narrator/voices/english/written-words.ts';

/** The words as they are said, lit words parted by bars. */
function say(text: string, accent: Accent = 'us'): string {
  const words = splitWords(text, 'en').map(({ from, to }) =>
    takeApart(text.slice(from, to), (word) => word === "'tis"),
  );
  return spokenForms(words, accent).join(' | ');
}

describe('numbers', () => {
  test.each([
    ['0', 'zero'],
    ['7', 'seven'],
    ['12 eggs', 'twelve | eggs'],
    ['105', 'one hundred five'],
    ['1,250', 'one thousand two hundred fifty'],
    ['3,000,000', 'three million'],
    ['3.75', 'three point seven five'],
    ['0.5', 'zero point five'],
    ['-5', 'minus five'],
    ['5%', 'five percent'],
    ['20°C', 'twenty degrees Celsius'],
    ['1 km or 5km', 'one | km | or | five kilometers'],
    ['10-12', 'ten to twelve'],
    ['1/2', 'one half'],
    ['007', 'oh oh seven'],
    ['555-0199', 'five five five, oh one nine nine'],
    ['a 5-year-old', 'a | five year-old'],
    ['#9', 'number nine'],
    ['No. 9', 'number | nine'],
    ['Room 305', 'Room | three oh five'],
  ])('%s', (text, spoken) => {
    expect(say(text)).toBe(spoken);
  });

  test('have an "and" in Britain', () => {
    expect(say('105 of 1,001', 'gb')).toBe('one hundred and five | of | one thousand and one');
  });
});

describe('ordinals, years and dates', () => {
  test.each([
    ['1st', 'first'],
    ['22nd', 'twenty-second'],
    ['the 21st-century', 'the | twenty-first century'],
    ['1984', 'nineteen eighty-four'],
    ['1905', 'nineteen oh five'],
    ['1900', 'nineteen hundred'],
    ['2000', 'two thousand'],
    ['2026', 'twenty twenty-six'],
    ['the 1990s', 'the | nineteen nineties'],
    ['the ’90s', 'the | nineties'],
    ['May 5', 'May | fifth'],
    ['on 24 December', 'on | the twenty-fourth of | December'],
    ['12 May come', 'twelve | May | come'],
    ['2026-11-24', 'November twenty-fourth, twenty twenty-six'],
    ['11/24/2026', 'November twenty-fourth, twenty twenty-six'],
  ])('%s', (text, spoken) => {
    expect(say(text)).toBe(spoken);
  });

  test.each([
    ['2005', 'two thousand and five'],
    ['24/11/2026', 'the twenty-fourth of November, twenty twenty-six'],
  ])('%s in Britain', (text, spoken) => {
    expect(say(text, 'gb')).toBe(spoken);
  });
});

describe('money and times', () => {
  test.each([
    ['$3.50', 'three dollars and fifty cents'],
    ['$1', 'one dollar'],
    ['£1.01', 'one pound and one penny'],
    ['$0.99', 'ninety-nine cents'],
    ['$5 million', 'five | million dollars'],
    ['€20k', 'twenty thousand euros'],
    ['10:30', 'ten thirty'],
    ['9:05', 'nine oh five'],
    ['9:00', "nine o'clock"],
    ['9:00 a.m. today', 'nine | A·M· | today'],
    ['7pm', 'seven P·M·'],
  ])('%s', (text, spoken) => {
    expect(say(text)).toBe(spoken);
  });
});

describe('short forms', () => {
  test.each([
    ['Mr. Bell and Dr Bell', 'mister | Bell | and | doctor | Bell'],
    ['St. John St.', 'saint | John | street'],
    ['J. R. Bell', 'J· | R· | Bell'],
    ['the U.S. and e.g. cats', 'the | U·S· | and | for example | cats'],
    ['the FBI', 'the | FBI'],
    ['3D and B12', 'three D· | and | B· twelve'],
    ['R&B', 'R and B'],
    ['Henry VIII', 'Henry | the eighth'],
    ['World War II', 'World | War | two'],
    ['Chapter IV', 'Chapter | four'],
    ['I said I', 'I | said | I'],
    ['“’tis”', "'tis"],
  ])('%s', (text, spoken) => {
    expect(say(text)).toBe(spoken);
  });
});
