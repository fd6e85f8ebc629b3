/** Finds words that an engine would silently skip. A word with a pronunciation is never one of them. */
import { bareRange } from './english/written-words.ts';
import type { Remark, SpeechRequest } from '../cast/voice-engine.ts';

/** A letter of a script other than Latin, for which English spelling has no sound. */
export const foreignLetter = /[^\p{Script=Latin}\p{N}\p{P}\p{S}\p{Z}\p{Script=Common}\p{Script=Inherited}]/u;

export function unsayable(
  { text, words, pronunciations }: SpeechRequest,
  engine: string,
  isSayable: (word: string, index: number) => boolean,
): readonly Remark[] {
  return words.flatMap((word, i): readonly Remark[] => {
    const isFixed = pronunciations.some(({ from, to }) => from < word.to && to > word.from);
    if (isFixed || isSayable(text.slice(word.from, word.to), i)) return [];
    const range = bareRange(text, word);
    return [
      {
        kind: 'problem',
        range,
        message: `${engine} reads only Latin letters and digits, so ${text.slice(range.from, range.to)} has no sound. Write it as it sounds, or give it a pronunciation.`,
      },
    ];
  });
}
