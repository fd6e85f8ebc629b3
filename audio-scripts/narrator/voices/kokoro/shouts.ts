/** GIVE IT TO ME: words in capitals beside other words in capitals are shouted, not spelled. */
import type { Lexicon } from './lexicon.ts';
import type { WrittenWord } from '../english/written-words.ts';

export function unshouted(words: readonly WrittenWord[], lexicon: Lexicon): readonly WrittenWord[] {
  return words.map((word, i) => {
    if (!isCapitals(word, lexicon)) return word;
    const isShouted = isBeside(words, i, -1, lexicon) || isBeside(words, i, 1, lexicon);
    return isShouted ? { ...word, core: word.core.toLowerCase() } : word;
  });
}

/** "fbi" is not a word, so FBI is not shouted and does not make its neighbours shouted. */
function isCapitals({ core }: WrittenWord, lexicon: Lexicon): boolean {
  return /^\p{Lu}[\p{Lu}']+$/u.test(core) && lexicon.has(core.toLowerCase());
}

/** Whether the next word in that direction, skipping "A" and "I", is in capitals too. */
function isBeside(words: readonly WrittenWord[], i: number, step: 1 | -1, lexicon: Lexicon): boolean {
  let at = i + step;
  while (/^[AI]$/.test(words[at]?.core ?? '')) at += step;
  const other = words[at];
  return other !== undefined && isCapitals(other, lexicon);
}
