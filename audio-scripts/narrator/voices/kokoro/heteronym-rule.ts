/** The input and the result of a rule about a heteronym. */
import type { Accent } from '../english/numerals.ts';

/** In lower case; a neighbour is empty if punctuation separates it from the word. */
export interface Surroundings {
  readonly word: string;
  readonly before: string;
  readonly after: string;
  readonly twoBefore: string;
  /** All words of the sentence. */
  readonly others: readonly string[];
  /** The kind that the tagger gives the word. */
  readonly tagged: string | undefined;
}

/** A kind of reading in the lexicon, or the phonemes themselves. */
export type Certain = string | Readonly<Record<Accent, string>>;

/** Returns undefined if the word stays in doubt. */
export type Rule = (near: Surroundings) => Certain | undefined;

/** Stands for the usual reading: no lexicon has a kind of this name. */
export const usual = 'USUAL';
/** The neighbours do not decide, so the tagger's choice is used. */
export const asTagged = 'TAGGED';

export const has = (near: Surroundings, set: ReadonlySet<string>): boolean =>
  near.others.some((word) => set.has(word));
