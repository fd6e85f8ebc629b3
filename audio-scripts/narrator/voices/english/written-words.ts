/** A word that is lit, taken apart: what is read, and the punctuation that touches it. */
export interface WrittenWord {
  /** Without the punctuation around it; a dot of an abbreviation is its own. */
  readonly core: string;
  /** Sentence punctuation behind it, such as `.”`. */
  readonly behind: string;
}

const edges = /^[\s“”‘’"'«»„‚([{¿¡*…]*(?<core>.*?)(?<behind>[\s“”‘’"'«»)\]},;:.!?…*]*)$/su;

/** The apostrophe of "’tis", "’em" and "dogs’" is lost with the quotes, but where the lexicon knows the word with it. */
export function takeApart(word: string, isKnown: (text: string) => boolean): WrittenWord {
  const groups = edges.exec(word)?.groups ?? {};
  const { core = '', behind = '' } = groups;
  const before = word.slice(0, word.length - core.length - behind.length);
  const elided = plainQuotes(`${before.slice(-1)}${core}`);
  if (/^'/.test(elided) && isKnown(elided)) return { core: elided, behind };
  return { core: plainQuotes(core), behind };
}

function plainQuotes(text: string): string {
  return text.replace(/[‘’]/g, "'");
}
