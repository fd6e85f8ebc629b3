/** Which word is spoken, and which word stands where. Words are in order, of text and of time. */
import type { Word } from './transcript.ts';

/** Index of the word that is heard at `seconds` of its track; undefined in a pause. */
export function wordAt(words: readonly Word[], seconds: number): number | undefined {
  const index = lastWordBefore(words, seconds);
  const word = words[index];
  return word && seconds < word.endSeconds ? index : undefined;
}

/** Index of the last word that has begun by `seconds`; -1 before the first. */
export function lastWordBefore(words: readonly Word[], seconds: number): number {
  let low = -1;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((words[middle]?.startSeconds ?? Infinity) <= seconds) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Index of the word at an offset of the text: the one that holds it, else the one before it. */
export function wordAtOffset(words: readonly Word[], offset: number): number {
  return Math.max(
    words.findLastIndex(({ from }) => from <= offset),
    0,
  );
}
