/** What a reading rule may look at: a word and the words around it. */
import type { Accent } from './numerals.ts';
import type { WrittenWord } from './written-words.ts';

export interface Neighbours {
  readonly accent: Accent;
  readonly before: string;
  readonly word: WrittenWord;
  readonly after: string;
  /** All words of the utterance, and the index of `word` among them. */
  readonly words: readonly WrittenWord[];
  readonly index: number;
}

export function neighboursOf(words: readonly WrittenWord[], index: number, accent: Accent): Neighbours {
  const word = words[index] ?? { core: '', punctuationAfter: '', gap: '', tail: '' };
  return {
    ...{ accent, word, words, index },
    before: words[index - 1]?.core ?? '',
    after: words[index + 1]?.core ?? '',
  };
}

/** Letters that are read one by one: a point after each keeps "A·" from being read as the article. */
export function spelled(letters: string): string {
  return letters.toUpperCase().replace(/./gu, '$&·');
}

/** Whether the word is the first of a sentence or of the utterance. */
export function opensSentence(words: readonly WrittenWord[], index: number): boolean {
  const before = words[index - 1];
  return before === undefined || /[.!?…]/.test(before.punctuationAfter);
}

const rangeEdge = /\d(?:st|nd|rd|th|s|am|pm|[a-z]{1,3}|%)?$|^(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)$/;

/** Whether the dash after the word means "to": 10–12, 9:00–10:00, Mon–Fri. */
export function opensRange(words: readonly WrittenWord[], index: number): boolean {
  const [from, to] = [words[index], words[index + 1]];
  if (!from || !to || from.punctuationAfter !== '' || !/^[–—]$/.test(from.tail)) return false;
  const isDay = rangeEdge.test(from.core) && !/\d/.test(from.core);
  return isDay ? rangeEdge.test(to.core) : rangeEdge.test(from.core) && /^[$£€]?\d/.test(to.core);
}
