/** The catalogue's words in the language of the page. */

/** A sentence; small numbers and days are lists of words. */
type Sentence = (values: never) => string | readonly string[];
type Words = Readonly<Record<string, Sentence>>;

/**
 * The same words in another language: as many, with the same values, and no others. In `catalogue/de/player.ts`:
 * `import type { words as english } from '../player.ts'` and `export const words: Translation<typeof english> = { … }`.
 */
export type Translation<English extends Words> = {
  readonly [Name in keyof English]: (...values: Parameters<English[Name]>) => Said<ReturnType<English[Name]>>;
};
type Said<Result> = Result extends string ? string : { readonly [Index in keyof Result]: string };

/** All that is translated into a language, by area. */
export interface Language {
  /** BCP 47. */
  readonly code: string;
  readonly areas: Readonly<Record<string, Words>>;
}

export const english: Language = { code: 'en', areas: {} };

let languageInUse = () => english;

/** The language in use, which is read for each sentence: where `read` is reactive, the page follows it. */
export function readLanguageFrom(read: () => Language): void {
  languageInUse = read;
}

/** BCP 47. */
export function language(): string {
  return languageInUse().code;
}

/**
 * The words of a part of the app. They are written in English; each answers in the language in use, and in English where
 * that is not (or not yet) loaded. Not to be called while modules are evaluated: the language is chosen later.
 */
export function area<English extends Words>(name: string, inEnglish: English): English {
  const sentences = Object.entries(inEnglish).map(([key, sentence]) => {
    const say = (values: never) => (languageInUse().areas[name]?.[key] ?? sentence)(values);
    return [key, say];
  });
  return Object.fromEntries(sentences) as English;
}
