/** One recording of a whole chapter as one of each paragraph: cut where it is quietest between their words. */
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import type { WordTime } from '../cast/voice-engine.ts';

const windowSeconds = 0.02;

/** `counts`: how many of the words each paragraph has, in order. For each where it begins, in seconds, and its samples. */
export function cutChapterTake(
  take: Float32Array,
  words: readonly WordTime[],
  counts: readonly number[],
): readonly (readonly [number, Float32Array])[] {
  const cuts = [0];
  let word = 0;
  for (const count of counts.slice(0, -1)) {
    word += count;
    const [last, first] = [words[word - 1], words[word]];
    cuts.push(quietest(take, last?.startSeconds ?? 0, last?.endSeconds ?? 0, first?.startSeconds ?? 0));
  }
  return cuts.map((cut, i) => [cut / sampleRate, take.slice(cut, cuts[i + 1])]);
}

/** A sample between the end of a word and the beginning of the next; within the word's end where there is no gap. */
function quietest(take: Float32Array, lastStart: number, lastEnd: number, firstStart: number): number {
  const from = Math.min(lastEnd, (lastStart + firstStart) / 2);
  const to = Math.max(firstStart, from + windowSeconds);
  const window = Math.round(windowSeconds * sampleRate);
  let [best, least] = [Math.round(from * sampleRate), Infinity];
  for (let at = Math.round(from * sampleRate); at + window <= to * sampleRate; at += window >> 1) {
    const energy = take.subarray(at, at + window).reduce((sum, sample) => sum + sample * sample, 0);
    if (energy < least) [best, least] = [at + (window >> 1), energy];
  }
  return best;
}
