import { usableLanguage } from '../publication/language-tag.ts';

/** Signs of a script in Unicode, for scripts that a language tag joins of several. */
const joined: Readonly<Record<string, string>> = {
  Hans: '\\p{Script=Hani}',
  Hant: '\\p{Script=Hani}',
  Jpan: '\\p{Script=Hani}\\p{Script=Hira}\\p{Script=Kana}',
  Kore: '\\p{Script=Hang}\\p{Script=Hani}',
};

/** Languages that are the only one of their script, or the one that most books in it are in. */
const ofScripts: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hira}\p{Script=Kana}]/gu],
  ['ko', /\p{Script=Hang}/gu],
  ['zh', /\p{Script=Hani}/gu],
  ['he', /\p{Script=Hebr}/gu],
  ['ar', /\p{Script=Arab}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Grek}/gu],
];
/** No language (ISO 639-2). */
const nothing = /^(?:und|mul|zxx|mis)(?:-|$)/i;
/** Programs write it where nobody said what a book is in. */
const english = /^en(?:-|$)/i;
const fewestLetters = 100;

/**
 * The first declared language whose script the text is written in; where there is none, the first declared one. Some books
 * declare English first over a text in Bengali. Where it is English or nothing over
 * a text in another script, it is the language of that.
 */
export function bookLanguage(declared: readonly string[], sample: string): string | undefined {
  const usable = declared
    .flatMap((tag) => usableLanguage(tag.trim().replaceAll('_', '-')) ?? [])
    .filter((tag) => !nothing.test(tag));
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const inItsScript = usable.filter((tag) => lettersIn(sample, tag) * 2 > letters);
  const [first = usable[0]] = inItsScript;
  if (first !== undefined && !english.test(first)) return first;
  return (letters >= fewestLetters ? languageOfScript(sample, letters) : undefined) ?? first;
}

/** Half of the letters in it, or a fifth of kana: the others are Chinese. */
function languageOfScript(sample: string, letters: number): string | undefined {
  return ofScripts.find(
    ([language, those]) => (sample.match(those)?.length ?? 0) > letters * (language === 'ja' ? 0.2 : 0.5),
  )?.[0];
}

function lettersIn(sample: string, tag: string): number {
  const { script } = new Intl.Locale(tag).maximize();
  if (script === undefined) return 0;
  try {
    return sample.match(new RegExp(`[${joined[script] ?? `\\p{Script=${script}}`}]`, 'gu'))?.length ?? 0;
  } catch {
    // Unicode has no script of that name.
    return 0;
  }
}
