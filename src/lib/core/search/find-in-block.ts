/** Finds words in a block, sentence by sentence. */
import type { Block } from '../transcript/block.ts';
import type { TextRange } from '../transcript/words.ts';
import type { FoldedBlock } from './folded-chapter.ts';
import type { SearchWords } from './search-words.ts';

/** A sentence with what was searched for. */
export interface Hit {
  readonly block: Block;
  readonly chapterIndex: number;
  /** [from, to) of the block's text. */
  readonly sentence: TextRange;
  /** What was found in it, in order; of the block's text, too. */
  readonly found: readonly [TextRange, ...TextRange[]];
  /** From 0, which is the best, up to `rankCount`. */
  readonly rank: number;
}

/** 0: whole words, 1: the beginnings of words, 2: parts inside them. */
type Fit = 0 | 1 | 2;
const ranksOfPhrase = [0, 1, 4] as const;
const ranksOfWords = [2, 3, 5] as const;
/** All are in the block, and not in one sentence. */
const rankOfApart = 6;
export const rankCount = 7;

interface Match extends TextRange {
  readonly fit: Fit;
}

/** By the indexes of the sentences that they begin in. */
type Matches = ReadonlyMap<number, readonly Match[]>;

export function findInBlock(
  folded: FoldedBlock,
  chapterIndex: number,
  { terms, phrase, longest }: SearchWords,
): readonly Hit[] {
  const { block, sentences } = folded;
  const ofTerms = terms.map((term) => matchesOf(term, folded));
  if (ofTerms.some(({ size }) => size === 0)) return [];
  const ofPhrase = (phrase === longest && ofTerms[0]) || matchesOf(phrase, folded);
  const hit = (sentence: number, matches: readonly Match[], rank: number): readonly Hit[] => {
    const range = sentences.rangeOf(sentence);
    const [first, ...rest] = merged(matches);
    if (!first) return [];
    const to = Math.max(range.to, (rest.at(-1) ?? first).to);
    return [{ block, chapterIndex, sentence: { from: range.from, to }, found: [first, ...rest], rank }];
  };
  const ofLongest = [...(ofTerms[terms.indexOf(longest)]?.keys() ?? [])];
  const hits = ofLongest.flatMap((sentence) => {
    const whole = best(ofPhrase.get(sentence));
    if (whole.length > 0) return hit(sentence, whole, ranksOfPhrase[worstFit(whole)]);
    const words = ofTerms.map((matches) => best(matches.get(sentence)));
    if (words.some(({ length }) => length === 0)) return [];
    return hit(sentence, words.flat(), ranksOfWords[worstFit(words.flat())]);
  });
  if (hits.length > 0) return hits;
  const [sentence = 0] = ofLongest;
  const words = ofTerms.flatMap((matches) => best(matches.get(sentence)));
  return hit(sentence, words, rankOfApart);
}

function matchesOf(term: string, { text, from, sentences }: FoldedBlock): Matches {
  const matches = new Map<number, Match[]>();
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    const end = at + term.length;
    const fit = !isBorder(text, at) ? 2 : isBorder(text, end) ? 0 : 1;
    const match = { from: from[at] ?? 0, to: endOf(end, from), fit } as const;
    const sentence = sentences.indexAt(match.from);
    const others = matches.get(sentence);
    if (others) others.push(match);
    else matches.set(sentence, [match]);
  }
  return matches;
}

/** Accents after the last letter belong to it, and a letter that was folded into two is found as a whole. */
function endOf(end: number, from: ArrayLike<number>): number {
  let next = end;
  while (next < from.length - 1 && from[next] === from[end - 1]) next++;
  return from[next] ?? 0;
}

/** Whole words if there are any, and parts of words only where there is nothing better. */
function best(matches: readonly Match[] = []): readonly Match[] {
  const fit = matches.reduce<Fit>((least, match) => (match.fit < least ? match.fit : least), 2);
  return matches.filter((match) => match.fit === fit);
}

function worstFit(matches: readonly Match[]): Fit {
  return matches.reduce<Fit>((fit, match) => (match.fit > fit ? match.fit : fit), 0);
}

/** In order; what overlaps is one. */
function merged(ranges: readonly TextRange[]): readonly TextRange[] {
  const made: { readonly from: number; to: number }[] = [];
  for (const { from, to } of [...ranges].sort((one, other) => one.from - other.from)) {
    const last = made.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else made.push({ from, to });
  }
  return made;
}

/** Of languages without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a word may begin or end there. */
function isBorder(text: string, at: number): boolean {
  const [before = ' ', after = ' '] = [text[at - 1], text[at]];
  return before === ' ' || after === ' ' || unspaced.test(before + after);
}
