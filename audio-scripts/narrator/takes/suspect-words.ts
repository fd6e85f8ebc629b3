/**
 * Which words of a recording an author should listen to again, and whether it is a recording of the text at all. Of
 * made-up faults in paragraphs of 25 to 30 words (flite's rms and awb as takes) 5 of 8 left out, 3 of 8 said twice and
 * 4 of 8 replaced were found within two words; one of 4 correct paragraphs had a false alarm. A hint, no proof.
 */
import type { Alignment } from './align-take.ts';

export interface Suspect {
  /** Index of the word. */
  readonly word: number;
  readonly kind: 'missing' | 'repeated' | 'other-text';
  readonly atSeconds: number;
}

/** Nobody says a word in less (reference narration.md, Human takes), unless the reading does, too. */
const shortestSeconds = 0.05;
const longestSeconds = 1.5;
/** Against the author's usual pace: squeezed, a little squeezed and very short, stretched. */
const squeezed = 0.35;
const shortened = 0.6;
const stretched = 2.5;
/** A short word may well be drawn out. */
const shortestRepeatSeconds = 0.5;
/** Over this author's usual cost, for a word alone and with its neighbours. */
const muchDearer = 1.6;
const dearerTogether = 1.28;
/** A recording of something else has words squeezed to nothing all over it, or is no nearer than another text. */
const mostSqueezed = 0.25;
/**
 * The cost and this much of the share of squeezed words. 56 pieces of 5 to 17 words (flite's rms and awb, Kokoro's
 * voices, half of them in noise 18 dB below the voice) had at most 0.77 beside their own text, the same beside another
 * of about their length at least 0.82. By the cost alone they were 0.77 and 0.79.
 */
const squeezedWeight = 0.2;
const otherTextCost = 0.8;

export function findSuspects({
  words,
  spokenSeconds,
  wordCosts,
  wordStretches,
}: Alignment): readonly Suspect[] {
  const [usualCost, usualStretch] = [median(wordCosts), median(wordStretches)];
  return words.flatMap(({ startSeconds }, word) => {
    const seconds = spokenSeconds[word] ?? 0;
    const stretch = (wordStretches[word] ?? 0) / usualStretch;
    const cost = (wordCosts[word] ?? 0) / usualCost;
    const around = mean(wordCosts.slice(Math.max(word - 1, 0), word + 2)) / usualCost;
    const kind =
      stretch < squeezed || (seconds < shortestSeconds && stretch < shortened)
        ? 'missing'
        : seconds > longestSeconds || (seconds > shortestRepeatSeconds && stretch > stretched)
          ? 'repeated'
          : cost > muchDearer || (cost > 1 && around > dearerTogether)
            ? 'other-text'
            : undefined;
    return kind ? [{ word, kind, atSeconds: startSeconds } as const] : [];
  });
}

/** For takes of up to five minutes or so: of longer ones the cost is too coarse to tell. */
export function isOtherText({ spokenSeconds, meanCost }: Alignment): boolean {
  const squeezed = spokenSeconds.filter((seconds) => seconds < shortestSeconds);
  const share = squeezed.length / spokenSeconds.length;
  return meanCost + squeezedWeight * share > otherTextCost || share > mostSqueezed;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 1;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
