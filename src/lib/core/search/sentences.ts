/** The sentences of a text. */
import { lastAtMost } from '../sorted.ts';
import type { TextRange } from '../transcript/words.ts';

/** A full stop or similar, the quotation marks and brackets after it, and the space to the next sentence. */
const ending = /[.!?…]+["'”’»)\]]*\s+|[。！？]+[」』”’）]*\s*/gu;
const smallLetter = /\p{Ll}/u;
const shortWord = /(?:^|[^\p{L}])\p{Lu}\p{Ll}{0,2}$/u;

export class Sentences {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    const starts = [0];
    for (const match of text.matchAll(ending)) {
      const end = match.index + match[0].length;
      const isLast = end === text.length;
      const isShort = match[0].startsWith('.') && isShortened(text, match.index);
      // What is said may end with a mark before the sentence does: “Why?” he asked.
      if (!isLast && !isShort && !smallLetter.test(text.charAt(end))) starts.push(end);
    }
    this.#starts = starts;
  }

  /** Which sentence a character is in. */
  indexAt(offset: number): number {
    return Math.max(lastAtMost(this.#starts, offset, this.#starts.length - 1), 0);
  }

  /** Without the white space after it. */
  rangeOf(index: number): TextRange {
    const from = this.#starts[index] ?? 0;
    const text = this.#text.slice(from, this.#starts[index + 1]);
    return { from, to: from + text.trimEnd().length };
  }
}

/** An initial or a title before a full stop, such as "Mr", mostly ends no sentence. */
function isShortened(text: string, at: number): boolean {
  return shortWord.test(text.slice(Math.max(at - 4, 0), at));
}
