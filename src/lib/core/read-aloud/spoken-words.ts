/** Which word of a sentence a voice of the device says, as far as its engine can be believed. */

const wordAt = /[\p{L}\p{M}\p{N}]+(?:['’\-‐‑][\p{L}\p{M}\p{N}]+)*/uy;

export class SpokenWords {
  readonly #text: string;
  #last = -1;
  #isTrusted = true;

  /** `text`: of one sentence. */
  constructor(text: string) {
    this.#text = text;
  }

  /**
   * [from, to) of the word at which the engine says to be. Some engines tell places that run backwards or are not in the
   * text (macOS: https://github.com/readium/speech/issues/64): nothing more of theirs is believed in this sentence.
   */
  at(offset: number): { readonly from: number; readonly to: number } | undefined {
    if (!Number.isInteger(offset) || offset < this.#last || offset >= this.#text.length)
      this.#isTrusted = false;
    if (!this.#isTrusted) return undefined;
    this.#last = offset;
    // Engines leave the length out, or count the space after the word.
    wordAt.lastIndex = offset;
    const word = wordAt.exec(this.#text)?.[0];
    return word === undefined ? undefined : { from: offset, to: offset + word.length };
  }
}
