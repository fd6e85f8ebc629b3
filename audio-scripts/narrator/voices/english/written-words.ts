import type { TextRange } from '#lib/core/transcript/words.ts';

/** A word that the player highlights, split into what is read and the punctuation around it. */
export interface WrittenWord {
  /** Without the punctuation around it; dots inside an abbreviation stay. */
  readonly core: string;
  /** The punctuation directly after it, such as `.”`. */
  readonly punctuationAfter: string;
  /** The text between the previous word and this one, spaces included: a sign such as & is not a word. */
  readonly gap: string;
  /** The text between this word and the next one. */
  readonly tail: string;
}

const edges = /^[\s“”‘’"'«»„‚([{¿¡*…]*(?<core>.*?)(?<punctuationAfter>[\s“”‘’"'«»)\]},;:.!?…*]*)$/su;

/** The words of a text; `isKnown` is called for words that begin with an apostrophe. */
export function writtenWords(
  text: string,
  words: readonly TextRange[],
  isKnown: (text: string) => boolean,
): readonly WrittenWord[] {
  return words.map(({ from, to }, i) => ({
    ...splitWord(text.slice(from, to), isKnown),
    gap: text.slice(words[i - 1]?.to ?? 0, from),
    tail: text.slice(to, words[i + 1]?.from),
  }));
}

/** The range of the word itself, without the punctuation around it. */
export function bareRange(text: string, { from, to }: TextRange): TextRange {
  const word = text.slice(from, to);
  const { core = '', punctuationAfter = '' } = edges.exec(word)?.groups ?? {};
  return core === ''
    ? { from, to }
    : { from: to - punctuationAfter.length - core.length, to: to - punctuationAfter.length };
}

/**
 * An apostrophe at either end is removed as if it were a quotation mark, which looks the same. One at the start stays
 * if the lexicon knows the word with it: ’tis, ’em.
 */
function splitWord(
  word: string,
  isKnown: (text: string) => boolean,
): { readonly core: string; readonly punctuationAfter: string } {
  const groups = edges.exec(word)?.groups ?? {};
  const { core = '', punctuationAfter = '' } = groups;
  const before = word.slice(0, word.length - core.length - punctuationAfter.length);
  const elided = plainQuotes(`${before.slice(-1)}${core}`);
  if (/^'/.test(elided) && isKnown(elided)) return { core: elided, punctuationAfter };
  return { core: plainQuotes(core), punctuationAfter };
}

function plainQuotes(text: string): string {
  return text.normalize('NFC').replace(/[‘’]/g, "'");
}
