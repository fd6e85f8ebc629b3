/** Long numbers in groups of three with spaces between: each group of 1 250 000 is read as its own part. */
import { opensSentence, type Neighbours } from './neighbours.ts';
import { cardinal } from './numerals.ts';
import type { WrittenWord } from './written-words.ts';

const scales = ['', ' thousand', ' million', ' billion'];

export function readGrouped({ words, index, accent }: Neighbours): string | undefined {
  let first = index;
  while (isContinued(words, first)) first--;
  let last = index;
  while (isContinued(words, last + 1)) last++;
  if (first === last || last - first >= scales.length || !/^[1-9]\d{0,2}$/.test(words[first]?.core ?? ''))
    return undefined;
  const value = Number(words[index]?.core ?? '0');
  if (value === 0) return '';
  const and = accent === 'gb' && index === last && value < 100 ? 'and ' : '';
  return `${and}${cardinal(String(value), accent)}${scales[last - index] ?? ''}`;
}

/** Whether the word is a group of three that continues the number before it. */
function isContinued(words: readonly WrittenWord[], index: number): boolean {
  const [before, word] = [words[index - 1], words[index]];
  if (!before || !word || opensSentence(words, index)) return false;
  return (
    /^\d{3}$/.test(word.core) &&
    /^\d{1,3}$/.test(before.core) &&
    before.punctuationAfter === '' &&
    /^\s$/u.test(word.gap)
  );
}
