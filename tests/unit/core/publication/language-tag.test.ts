import { expect, test } from 'vitest';
import { usableLanguage } from '#lib/core/publication/language-tag.ts';

test.each([
  ['en', 'en'],
  ['en-US', 'en-US'],
  ['zh-Hant-TW', 'zh-Hant-TW'],
  ['de-x-lamp', 'de-x-lamp'],
  ['zh-x', 'zh'],
  ['zh-x-', undefined],
  ['th-a-b', 'th'],
  ['en-a', 'en'],
  ['en-1994-1994', 'en-1994'],
  [`en${'-abcdefgh'.repeat(30)}`, 'en-abcdefgh'],
  ['', undefined],
  ['x-', undefined],
  ['x-klingon', undefined],
  ['i-klingon', undefined],
  ['en_US', undefined],
  ['english', undefined],
  ['en\u0000', undefined],
  ['<b>', undefined],
  ['a'.repeat(200), undefined],
])('of the tag %j Intl accepts %j', (tag, usable) => {
  expect(usableLanguage(tag)).toBe(usable);
  if (usable !== undefined) expect(() => new Intl.Segmenter(usable)).not.toThrow();
});

test('a tag of twenty thousand letters is no language, and does no harm', () => {
  expect(usableLanguage('a'.repeat(20_000))).toBeUndefined();
});
