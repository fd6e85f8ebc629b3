import { expect, test } from 'vitest';
import { bookDirection, lineOfBook, textDirection } from '#lib/core/publication/text-direction.ts';
import { plainLine } from '#lib/core/publication/plain-line.ts';

test.each(['he', 'he-IL', 'ar', 'ar-EG', 'fa', 'ur-PK', 'yi', 'HE', 'pa-Arab', 'pa-Arab-PK', 'az-arab'])(
  'a book in %s runs from right to left',
  (language) => {
    expect(bookDirection(language)).toBe('rtl');
  },
);

test.each(['en', 'de-AT', 'pa', 'sd-Deva', 'ar-Latn', 'zh-x', 'hebrew', '', undefined])(
  'a book in %s does not run from right to left',
  (language) => {
    expect(bookDirection(language)).toBeUndefined();
  },
);

test.each(['שלום', 'IBM השיבה ב־1998', '\u2068مكان\u2069'])(
  '“%s” runs as its book does, whatever it begins with',
  (text) => {
    expect(textDirection(text, 'he')).toBe('rtl');
  },
);

test('a text that is all foreign in its book runs as its first letter', () => {
  expect(textDirection('All in English', 'he')).toBe('auto');
  expect(textDirection('שלום', 'en')).toBe('auto');
});

test('a title that begins with a foreign word is isolated in the direction of its book', () => {
  const title = plainLine('IBM והמנורה');
  expect(lineOfBook(title, 'he')).toBe('\u2067IBM והמנורה\u2069');
  expect(lineOfBook(title, 'en')).toBe(title);
  expect(lineOfBook('Lamplight', 'he')).toBe('Lamplight');
});
