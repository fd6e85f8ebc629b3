import { describe, expect, test } from 'vitest';
import { splitWords } from '#lib/core/transcript/words.ts';
import type { Accent } from '../../narrator/voices/english/numerals.ts';
import { spokenForms } from '../../narrator/voices/english/spoken-forms.ts';
import { writtenWords } from '../../narrator/voices/english/written-words.ts';

/** How the words are said, with bars between the written words. */
function say(text: string, accent: Accent = 'us'): string {
  const words = writtenWords(text, splitWords(text, 'en'), (word) => word === "'tis");
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
    ['1 km or 5km', 'one | kilometer | or | five kilometers'],
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

  test('are said with "and" in Britain', () => {
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

describe('abbreviations', () => {
  test.each([
    ['Mr. Bell and Dr Bell', 'mister | Bell | and | doctor | Bell'],
    ['St. John St.', 'saint | John | street'],
    ['J. R. Bell', 'J· | R· | Bell'],
    ['the U.S. and e.g. cats', 'the | U·S· | and | for example | cats'],
    ['the FBI', 'the | FBI'],
    ['3D and B12', 'three D· | and | B· twelve'],
    ['R&B', 'R· and B·'],
    ['AT&T', 'A·T· and T·'],
    ['Henry VIII', 'Henry | the eighth'],
    ['World War II', 'World | War | two'],
    ['Chapter IV', 'Chapter | four'],
    ['I said I', 'I | said | I'],
    ['“’tis”', "'tis"],
  ])('%s', (text, spoken) => {
    expect(say(text)).toBe(spoken);
  });
});

describe('units, fractions and signs', () => {
  test.each([
    ['60 mph, 6 ft. tall', 'sixty | miles an hour | six | feet | tall'],
    ['5 in the morning', 'five | in | the | morning'],
    ['6 ft. 2 in. tall', 'six | feet | two | inches | tall'],
    ['70 kg at 20 °C', 'seventy | kilograms | at | twenty | degrees Celsius'],
    ['5 %', 'five percent'],
    ['10 in. nails', 'ten | inches | nails'],
    ['1½ miles', 'one and a half | miles'],
    ['3¼', 'three and a quarter'],
    ['5/8 and 7/10', 'five eighths | and | seven tenths'],
    ['2 1/2', 'two | and a half'],
    ['1999/2000', 'nineteen ninety-nine, two thousand'],
    ['Salt & pepper', 'Salt | and pepper'],
    ['2 + 2 = 4', 'two | plus two | equals four'],
    ['5 × 3', 'five | times three'],
    ['§ 5, №5', 'section five | number five'],
  ])('%s', (text, spoken) => {
    expect(say(text)).toBe(spoken);
  });
});

describe('ranges and long numbers', () => {
  test.each([
    ['1914–18', 'nineteen fourteen | to eighteen'],
    ['10–12', 'ten | to twelve'],
    ['1984 – the year', 'nineteen eighty-four | the | year'],
    ['1901-05', 'nineteen oh one to oh five'],
    ['mid-1980s', 'mid nineteen eighties'],
    ['Mon-Fri', 'Monday to Friday'],
    ['Mon–Fri', 'Monday | to Friday'],
    ['1 000 000 men', 'one million |  |  | men'],
    ['1 250 300', 'one million | two hundred fifty thousand | three hundred'],
    ['1-800-555-1234', 'one, eight oh oh, five five five, one two three four'],
    ['1.2.3', 'one point two point three'],
    ['v2.0', 'version two point zero'],
    ['00:00', 'midnight'],
  ])('%s', (text, spoken) => {
    expect(say(text)).toBe(spoken);
  });
});

describe('more money', () => {
  test.each([
    ['50¢', 'fifty cents'],
    ['¥100', 'one hundred yen'],
    ['$5-$10', 'five to ten dollars'],
    ['$20-a-day', 'twenty dollars a day'],
    ['US$5', 'five U·S· dollars'],
    ['25c', 'twenty-five cents'],
    ['99p', 'ninety-nine pence'],
    ['$.50', 'fifty cents'],
  ])('%s', (text, spoken) => {
    expect(say(text)).toBe(spoken);
  });
});

describe('plurals', () => {
  test.each([
    ['two 6s, 747s, 5’s', 'two | sixes | seven forty-sevens | fives'],
    ['100s or 1,000s', 'hundreds | or | thousands'],
    ['the mid-’90s', 'the | mid nineties'],
    ['F-16s', 'F· sixteens'],
  ])('%s', (text, spoken) => {
    expect(say(text)).toBe(spoken);
  });
});

describe('an amount that modifies the noun after it', () => {
  test.each([
    ['a $20 bill cost $20', 'a | twenty dollar | bill | cost | twenty dollars'],
    ['the £10 note, a $3.50 tea', 'the | ten pound | note | a | three dollar fifty | tea'],
    ['a $2 million house', 'a | two | million dollar | house'],
    ['a $10 tea for a $10. He', 'a | ten dollar | tea | for | a | ten dollars | He'],
    ['a 6 ft man, 6 ft away', 'a | six | foot | man | six | feet | away'],
    ['her 5 km run, a 5km run', 'her | five | kilometer | run | a | five kilometer | run'],
    ['a 6-ft pole', 'a | six foot | pole'],
  ])('%s', (text, spoken) => {
    expect(say(text)).toBe(spoken);
  });
});

describe('ranges of sums, times and percentages', () => {
  test.each([
    ['$5–10', 'five | to ten dollars'],
    ['$5–10 million', 'five | to ten | million dollars'],
    ['5€, 5 €, 1 €', 'five euros | five euros | one euro'],
    ['-$5, −£2m', 'minus five dollars | minus two million pounds'],
    ['7:30-9:00', "seven thirty to nine o'clock"],
    ['9-10am', 'nine to ten A·M·'],
    ['3-4%, 2.5-3km', 'three to four percent | two point five to three kilometers'],
  ])('%s', (text, spoken) => {
    expect(say(text)).toBe(spoken);
  });
});

describe('years before 1100 and telephone numbers', () => {
  test.each([
    [
      'in 1066, AD 1066, 1066 eggs',
      'in | ten sixty-six | AD | ten sixty-six | one thousand sixty-six | eggs',
    ],
    [
      'Call 911. The 911 call, 911 men',
      'Call | nine one one | The | nine one one | call | nine hundred eleven | men',
    ],
    ['(555) 123-4567', 'five five five | one two three, four five six seven'],
    ['+1 555 123 4567', 'plus one | five five five | one two three | four five six seven'],
    ['020 7946 0958', 'oh two oh | seven nine four six | oh nine five eight'],
  ])('%s', (text, spoken) => {
    expect(say(text)).toBe(spoken);
  });
});

describe('names, pages and addresses', () => {
  test.each([
    ['A, B, a dog', 'A· | B | a | dog'],
    ['Act I, Part I', 'Act | one | Part | one'],
    ['no. 5 and Vol. 3, p. 5', 'number | five | and | volume | three | page | five'],
    ['Sat., Sun.', 'Saturday | Sunday'],
    ['the Sun.', 'the | Sun'],
    ['Oct 5', 'October | fifth'],
    ['Ph.D.', 'P·H·D·'],
    ['John St. Clair of Main St. left', 'John | saint | Clair | of | Main | street | left'],
    ['rock ’n’ roll', "rock | 'n' | roll"],
    ['example.com', 'example dot com'],
    ['www.foo.co.uk/a', 'W·W·W· dot foo dot C·O· dot U·K· slash a'],
    ['constructor valueOf __proto__', 'constructor | valueOf | __proto__'],
  ])('%s', (text, spoken) => {
    expect(say(text)).toBe(spoken);
  });

  test.each([
    ['by 3rd St. He left', 'by | third | street | He | left'],
    ['on Elm Dr. with Dr. Bell', 'on | Elm | drive | with | doctor | Bell'],
    [
      'Elm Dr. is far, Hello Dr. and Mrs. Bell',
      'Elm | drive | is | far | Hello | doctor | and | missus | Bell',
    ],
    ['ch. IV, Vol. II', 'chapter | four | volume | two'],
    ['Apt. 5, Nos. 5, ch. 3, Pt. 2', 'apartment | five | numbers | five | chapter | three | part | two'],
    ['Pvt. Ryan, Fr. Brown, Mme. Bell', 'private | Ryan | father | Brown | madame | Bell'],
    ['Det. Bell and Insp. Bell', 'detective | Bell | and | inspector | Bell'],
    ['Park Pl., Oak Ln., Rte. 66', 'Park | place | Oak | lane | route | sixty-six'],
    ['Bell Bros. left', 'Bell | brothers | left'],
    ['at No 7 no 7', 'at | number | seven | no | seven'],
    ['c.1850 or c. 1850', 'circa eighteen fifty | or | circa | eighteen fifty'],
    ['Ms Bell', 'miz | Bell'],
    ['Henry VIII’s', "Henry | the eighth's"],
    ['John XXIII, Chapter XLI', 'John | the twenty-third | Chapter | forty-one'],
    ['Super Bowl LIV', 'Super | Bowl | fifty-four'],
  ])('%s', (text, spoken) => {
    expect(say(text)).toBe(spoken);
  });

  test('letters are not read as a Roman numeral unless the word before calls for one', () => {
    const text = 'Said I MIX Sony CD Washington DC Size XL Chapter LCD Malcolm X Chapter XXI';
    expect(say(text)).toBe(`${text.slice(0, -3).replaceAll(' ', ' | ')}twenty-one`);
  });

  test('5 May is read as a date in Britain', () => {
    expect(say('5 May', 'gb')).toBe('the fifth of | May');
  });
});
