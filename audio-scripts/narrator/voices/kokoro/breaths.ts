/** Splits words into lines of phonemes that each fit one call of the model, where a speaker would take a breath. */
import type { WordSounds } from './phonemize.ts';

/** The model takes 510 tokens, including one at each end; longer lines lose their rhythm well before that. */
const mostSigns = 380;

/** The longest word, in phoneme signs, that fits one call together with the marks after it. */
export const longestWord = 500;

export interface Breath {
  readonly phonemes: string;
  /** For each word [from, to) of `phonemes`; equal where the word has no sound of its own. */
  readonly words: readonly (readonly [number, number])[];
}

export function toBreaths(words: readonly WordSounds[]): readonly Breath[] {
  const breaths: Breath[] = [];
  let rest = words;
  while (rest.length > 0) {
    const count = fitting(rest);
    breaths.push(layOut(rest.slice(0, count)));
    rest = rest.slice(count);
  }
  return breaths;
}

/** How many words the next breath takes: all if they fit, else up to the last sentence, clause or word that fits. */
function fitting(words: readonly WordSounds[]): number {
  let signs = 0;
  let most = words.findIndex(({ phonemes, marksAfter }) => {
    signs += phonemes.length + marksAfter.length;
    return signs > mostSigns;
  });
  if (most === -1) return words.length;
  most = Math.max(most, 1);
  for (const marks of [/[.!?…]/, /[;:—]/, /,/]) {
    const last = words.slice(0, most).findLastIndex(({ marksAfter }) => marks.test(marksAfter));
    if (last >= 0) return last + 1;
  }
  return most;
}

function layOut(words: readonly WordSounds[]): Breath {
  let phonemes = '';
  const ranges = words.map(({ phonemes: sounds, marksAfter }, i): readonly [number, number] => {
    const from = phonemes.length;
    phonemes += sounds;
    const to = phonemes.length;
    const isLast = i === words.length - 1;
    phonemes += sounds === '' && marksAfter === ' ' ? '' : isLast ? marksAfter.trimEnd() : marksAfter;
    return [from, to];
  });
  return { phonemes, words: ranges };
}
