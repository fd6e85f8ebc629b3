/** Which moment of a person's recording is which word, by laying it beside a synthetic reading of the same text. */
import { mean } from '../common/mean.ts';
import type { WordTime } from '../cast/voice-engine.ts';
import { warp } from './dtw.ts';
import type { Features } from './features.ts';
import { hopSeconds } from './mfcc.ts';
import type { Reading } from './reading.ts';
import { mapPlaces } from './word-places.ts';

/** One for each word of the reading, in seconds of the take. */
export function alignTake(take: Features, { features, words }: Reading): readonly WordTime[] {
  const path = warp(take.frames, features.frames);
  const { startOf, endOf } = mapPlaces(path, take, features);
  return words.map(({ startSeconds, endSeconds }) => {
    const start = startOf(startSeconds / hopSeconds) * hopSeconds;
    return { startSeconds: start, endSeconds: Math.max(endOf(endSeconds / hopSeconds) * hopSeconds, start) };
  });
}

/** The mean of what several readings say: where one voice begins a word early, another need not. */
export function meanTimes(opinions: readonly (readonly WordTime[])[]): readonly WordTime[] {
  const [first = []] = opinions;
  const meanOf = (word: number, key: keyof WordTime) =>
    mean(opinions.map((words) => words[word]?.[key] ?? 0));
  return first.map((_, word) => ({
    startSeconds: meanOf(word, 'startSeconds'),
    endSeconds: meanOf(word, 'endSeconds'),
  }));
}
