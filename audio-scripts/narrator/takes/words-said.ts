/**
 * For a take that is not of its whole text: whether it is of the beginning, because someone stopped too soon or the file
 * is cut off.
 */
import type { Features } from './features.ts';
import { hopSeconds } from './mfcc.ts';
import { costBesideOtherText } from './other-text.ts';
import type { Reading } from './reading.ts';
import { firstAtOrAfter } from './word-places.ts';

const fewestWords = 3;
/** Beginnings of the same text were at most there (`other-text.ts`); many are tried, so that another text comes near, too. */
const mostCost = 0.77;
/** How many beginnings are tried; each costs about as much as checking that the recording is of this text. */
const mostTried = 40;

/** How many words are said, to a word or two; undefined where it is the beginning of nothing. */
export function wordsSaid(take: Features, { features, words }: Reading): number | undefined {
  const { values, width } = features.frames;
  const step = Math.ceil(words.length / mostTried);
  let [best, least] = [0, mostCost];
  for (let said = fewestWords; said < words.length; said += step) {
    const end = (words[said - 1]?.endSeconds ?? 0) / hopSeconds;
    const count = firstAtOrAfter(features.places, end);
    if (count === 0) continue;
    const beginning = { values: values.subarray(0, count * width), width, count };
    const cost = costBesideOtherText(take.frames, beginning);
    if (cost < least) [best, least] = [said, cost];
  }
  return best > 0 ? best : undefined;
}
