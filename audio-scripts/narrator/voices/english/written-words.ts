import type { TextRange } from '#lib/core/transcript/words.ts';

/** A word that is lit, taken apart: what is read, and the punctuation that touches it. */
export interface WrittenWord {
  /** Without the punctuation around it; a dot of an abbreviation is its own. */
  readonly core: string;
  /** Sentence punctuation behind it, such as `.”`. */
  readonly behind: string;
  /** What stands between it and the word before, spaces included: signs are no words of their own. */
  readonly gap: string;
  /** The same up to the next word. */
  readonly tail: string;
}

const edges = /^[\s“”‘’"'«»„‚([{¿¡*…]*(?<core>.*?)(?<behind>[\s“”‘’"'«»)\]},;:.!?…*]*)$/su;

/** The words of a text; `isKnown` is asked for words that begin with an apostrophe. */
export function writtenWords(
  text: string,
  words: readonly TextRange[],
  isKnown: (text: string) => boolean,
): readonly WrittenWord[] {
  return words.map(({ from, to }, i) => ({
    ...takeApart(text.slice(from, to), isKnown),
    gap: text.slice(words[i - 1]?.to ?? 0, from),
    tail: text.slice(to, words[i + 1]?.from),
  }));
}

/** The word itself within its range, without what touches it. */
export function bareRange(text: string, { from, to }: TextRange): TextRange {
  const word = text.slice(from, to);
  const { core = '', behind = '' } = edges.exec(word)?.groups ?? {};
  return core === '' ? { from, to } : { from: to - behind.length - core.length, to: to - behind.length };
}

/**
 * An apostrophe at either end goes with the quotes, which look the same. One in front stays where the lexicon knows the
 * word with it: ’tis, ’em.
 */
function takeApart(
  word: string,
  isKnown: (text: string) => boolean,
): { readonly core: string; readonly behind: string } {
  const groups = edges.exec(word)?.groups ?? {};
  const { core = '', behind = '' } = groups;
  const before = word.slice(0, word.length - core.length - behind.length);
  const elided = plainQuotes(`${before.slice(-1)}${core}`);
  if (/^'/.test(elided) && isKnown(elided)) return { core: elided, behind };
  return { core: plainQuotes(core), behind };
}

function plainQuotes(text: string): string {
  return text.normalize('NFC').replace(/[‘’]/g, "'");
}
