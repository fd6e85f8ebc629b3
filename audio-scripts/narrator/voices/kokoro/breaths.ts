/** Words as the lines of phonemes that the model is given: as much as fits one call, parted where a voice breathes. */
import type { WordSounds } from './phonemize.ts';

/** The model takes 510 tokens with the two around them; long lines lose their rhythm before that. */
const mostSigns = 380;

/** Signs of one word that fit a call together with what stands behind it. */
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

/** How many of the words make the next breath: all that fit, else up to the last sentence, clause or word that fits. */
function fitting(words: readonly WordSounds[]): number {
  let signs = 0;
  let most = words.findIndex(({ phonemes, behind }) => {
    signs += phonemes.length + behind.length;
    return signs > mostSigns;
  });
  if (most === -1) return words.length;
  most = Math.max(most, 1);
  for (const marks of [/[.!?…]/, /[;:—]/, /,/]) {
    const last = words.slice(0, most).findLastIndex(({ behind }) => marks.test(behind));
    if (last >= 0) return last + 1;
  }
  return most;
}

function layOut(words: readonly WordSounds[]): Breath {
  let phonemes = '';
  const ranges = words.map(({ phonemes: sounds, behind }, i): readonly [number, number] => {
    const from = phonemes.length;
    phonemes += sounds;
    const to = phonemes.length;
    const isLast = i === words.length - 1;
    phonemes += sounds === '' && behind === ' ' ? '' : isLast ? behind.trimEnd() : behind;
    return [from, to];
  });
  return { phonemes, words: ranges };
}
