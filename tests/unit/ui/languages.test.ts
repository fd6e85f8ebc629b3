import { afterEach, describe, expect, test } from 'vitest';
import { chooseLanguage } from '#lib/core/settings/language.ts';
import { readSettings } from '#lib/core/settings/settings.ts';
import { english, language, readLanguageFrom } from '#lib/ui/words/area.ts';
import { language as german } from '#lib/ui/words/catalogue/de/all.ts';
import { language as spanish } from '#lib/ui/words/catalogue/es/all.ts';
import { words as player } from '#lib/ui/words/catalogue/player.ts';
import { words as search } from '#lib/ui/words/catalogue/search.ts';
import { inWords, longLength, shortLength } from '#lib/ui/words/durations.ts';
import { dayName, monthName } from '#lib/ui/words/listening-words.ts';
import { onWhichDay, sinceWhen } from '#lib/ui/words/moments.ts';
import { listNames } from '#lib/ui/words/names.ts';
import { capitalised, formatSpeed, megabytes, signedNumber, storageSize } from '#lib/ui/words/numbers.ts';
import { grouped, plural } from '#lib/ui/words/plural.ts';
import { englishAreas } from '../../support/english-areas.ts';

afterEach(() => {
  readLanguageFrom(() => english);
});

describe('the language', () => {
  test.each([
    [['de-AT', 'en'], 'de'],
    [['fr-FR', 'es-419', 'de'], 'es'],
    [['DE'], 'de'],
    [['fr', 'it'], 'en'],
    [['den', 'desperate'], 'en'],
    [[], 'en'],
  ] as const)('of a browser that asks for %j is %s', (wanted, code) => {
    expect(chooseLanguage('device', wanted)).toBe(code);
  });

  test('that was set counts more than that of the browser', () => {
    expect(chooseLanguage('es', ['de'])).toBe('es');
    expect(chooseLanguage('en', ['de'])).toBe('en');
  });

  test('is that of the device in settings of an earlier version, and where it is not known', () => {
    expect(readSettings({ theme: 'night' })).toMatchObject({ theme: 'night', language: 'device' });
    expect(readSettings({ language: 'tlh', rate: 1.5 })).toMatchObject({ language: 'device', rate: 1.5 });
  });
});

test('a sentence follows the language in use, also where it was passed on before', () => {
  const { play } = player;
  expect(play()).toBe('Play');
  readLanguageFrom(() => german);
  expect(play()).toBe('Abspielen');
  expect(language()).toBe('de');
  readLanguageFrom(() => english);
  expect(play()).toBe('Play');
});

test('a sentence without a translation is in English', () => {
  readLanguageFrom(() => ({ code: 'de', areas: { player: {} } }));
  expect(player.play()).toBe('Play');
});

test('figures, lengths and days are as German has them', () => {
  readLanguageFrom(() => german);
  expect(megabytes(3.72e6)).toBe('3,7\u00a0MB');
  expect(storageSize(2.14e9)).toBe('2,1\u00a0GB');
  expect(formatSpeed(1.25)).toBe('1,25×');
  expect(longLength(3900)).toBe('1 Stunde 5 Minuten');
  expect(listNames(['Anna', 'Ben', 'Cleo'])).toBe('Anna, Ben und Cleo');
  const now = new Date(2026, 4, 20, 12).getTime();
  expect(sinceWhen(new Date(2026, 4, 19, 23).getTime(), now)).toBe('gestern Abend');
  expect(sinceWhen(new Date(2026, 4, 3, 9).getTime(), now)).toBe('am 3. Mai');
  expect(onWhichDay(new Date(2026, 4, 20, 9, 5).getTime(), now)).toBe('heute um 9:05 Uhr');
});

test('figures, lengths and days are as Spanish has them', () => {
  readLanguageFrom(() => spanish);
  expect(megabytes(3.72e6)).toBe('3,7\u00a0MB');
  expect(formatSpeed(1.25)).toBe('1,25×');
  expect(listNames(['Ana', 'Inés'])).toBe('Ana e Inés');
  const now = new Date(2026, 4, 20, 12).getTime();
  expect(sinceWhen(new Date(2026, 4, 3, 9).getTime(), now)).toBe('el 3 de mayo');
});

test.each([
  [english, '1,234', '12,345'],
  [german, '1.234', '12.345'],
  [spanish, '1234', '12.345'],
] as const)('large numbers are grouped as $0.code has them', (ofPage, thousands, more) => {
  readLanguageFrom(() => ofPage);
  expect(grouped(999)).toBe('999');
  expect(search.results({ count: 1234 })).toContain(thousands);
  expect(search.results({ count: 12_345 })).toContain(more);
  expect(storageSize(12_345e9)).toContain(more);
  expect(megabytes(12_345e6)).toContain(more);
  expect(signedNumber(-1234)).toBe(`−${thousands}`);
  expect(shortLength(12_345 * 3600)).toContain(more);
  expect(inWords(1234)).toBe(thousands);
});

test('days and months that stand alone begin with a capital letter', () => {
  readLanguageFrom(() => spanish);
  expect(dayName('2026-11-24', '2026-11-27')).toBe('Martes');
  expect(monthName('2026-10')).toBe('Octubre de 2026');
});

test('counts follow the rules of the language', () => {
  const forms = { one: 'uno', many: 'de ellos', other: 'varios' };
  readLanguageFrom(() => spanish);
  expect([1, 2, 1_000_000].map((count) => plural(count, forms))).toEqual(['uno', 'varios', 'de ellos']);
  readLanguageFrom(() => german);
  expect([0, 1, 2].map((count) => plural(count, forms))).toEqual(['varios', 'uno', 'varios']);
});

test('the first letter is made large as the language does it', () => {
  readLanguageFrom(() => ({ code: 'tr', areas: {} }));
  expect(capitalised('iki')).toBe('İki');
});

type Areas = Readonly<
  Record<string, Readonly<Record<string, (values: never) => string | readonly string[]>>>
>;

/** Each value that a sentence takes, as its own name. */
const names = new Proxy({}, { get: (_, name) => `{${String(name)}}` });
const valuesIn = (text: string): readonly string[] => text.match(/\{\w+\}/g) ?? [];

describe.each([german, spanish])('in $code', ({ code, areas }) => {
  const translated: Areas = areas;

  test.each(Object.entries<Areas[string]>(englishAreas))(
    'every sentence of %s says something, with the values of the English one',
    (area, sentences) => {
      const said = Object.entries(sentences).map(([name, inEnglish]) => {
        readLanguageFrom(() => english);
        const wanted = [inEnglish(names as never)].flat();
        readLanguageFrom(() => ({ code, areas }));
        const texts = [translated[area]?.[name]?.(names as never) ?? []].flat();
        return { name, wanted, texts };
      });
      expect(said.filter(({ texts, wanted }) => texts.length !== wanted.length)).toEqual([]);
      expect(said.filter(({ texts }) => texts.some((text) => text.trim() === ''))).toEqual([]);
      const lacking = said.filter(({ texts, wanted }) =>
        wanted.some((text, at) => !valuesIn(text).every((value) => texts[at]?.includes(value))),
      );
      expect(lacking).toEqual([]);
    },
  );
});
