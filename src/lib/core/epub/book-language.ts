import { usableLanguage } from '../publication/language-tag.ts';

/** Signs of a script in Unicode, for scripts that a language tag joins of several. */
const joined: Readonly<Record<string, string>> = {
  Hans: '\\p{Script=Hani}',
  Hant: '\\p{Script=Hani}',
  Jpan: '\\p{Script=Hani}\\p{Script=Hira}\\p{Script=Kana}',
  Kore: '\\p{Script=Hang}\\p{Script=Hani}',
};

/**
 * The first declared language whose script the text is written in; where there is none, the first declared one. Some books
 * declare English first over a text in Bengali.
 */
export function bookLanguage(declared: readonly string[], sample: string): string | undefined {
  const usable = declared.flatMap((tag) => usableLanguage(tag.trim().replaceAll('_', '-')) ?? []);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return usable.find((tag) => lettersIn(sample, tag) * 2 > letters) ?? usable[0];
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
