/** Where sentences begin, counted in words: after a word that ends one. */
import type { TranscriptParagraph } from './transcript.ts';

/** A closing mark, with the quotation marks and brackets that follow it. */
const endsSentence = /[.!?…。！？]["'”’»)\]]*$/u;

/** Indexes of the words that open a sentence, the first word among them. */
export function sentenceStarts({ text, words }: TranscriptParagraph): readonly number[] {
  return words.flatMap((_, index) => {
    const before = words[index - 1];
    return !before || endsSentence.test(text.slice(before.from, before.to)) ? [index] : [];
  });
}
