import { foldText } from './fold.ts';

/** What is searched for, folded. */
export interface SearchWords {
  /** Each is a word, or several where what was typed as one has an apostrophe or a hyphen. */
  readonly terms: readonly string[];
  readonly longest: string;
  /** All that was typed, one word after another. */
  readonly phrase: string;
}

/** Undefined where no letter or digit was typed. */
export function searchWords(typed: string): SearchWords | undefined {
  const terms = typed.split(/\s+/u).flatMap((word) => foldText(word).text.trim() || []);
  const longest = terms.reduce((one, other) => (other.length > one.length ? other : one), '');
  if (longest === '') return undefined;
  return { terms: [...new Set(terms)], longest, phrase: terms.join(' ') };
}
