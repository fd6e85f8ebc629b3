/** What a rule about a heteronym is given, and what it may answer. */
import type { Accent } from '../english/numerals.ts';

/** In small letters; empty where a mark stands between. */
export interface Surroundings {
  readonly word: string;
  readonly before: string;
  readonly after: string;
  readonly twoBefore: string;
  /** All words of its sentence. */
  readonly others: readonly string[];
  /** What the tagger takes it for. */
  readonly tagged: string | undefined;
}

/** A kind of the lexicon, or the sounds themselves. */
export type Certain = string | Readonly<Record<Accent, string>>;

/** Undefined where the word stays in doubt. */
export type Rule = (near: Surroundings) => Certain | undefined;

/** Names the usual reading: no lexicon has a kind of that name. */
export const usual = 'USUAL';
/** The neighbours tell nothing; the tagger's opinion stands. */
export const asTagged = 'TAGGED';

export const has = (near: Surroundings, set: ReadonlySet<string>): boolean =>
  near.others.some((word) => set.has(word));
