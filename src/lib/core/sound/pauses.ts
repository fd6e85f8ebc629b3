/** How much of each pause is left out. A pause remains, so that sentences and paragraphs can be told apart. */
import { codecDelaySeconds, frameSeconds } from '../mp3/track-format.ts';
import type { PauseLevel, SkippingLevel } from './pause-level.ts';
import type { SilentFrames } from './silence.ts';

/** The longest pause that remains inside a paragraph, in seconds. */
export const keptSeconds: Readonly<Record<SkippingLevel, number>> = {
  light: 0.6,
  medium: 0.4,
  strong: 0.25,
};
/** Times as long remain after a paragraph and after a chapter. */
const keptAfter = { paragraph: 1.5, chapter: 3 } as const;

/** Of what remains, so much comes before the next word: a word may begin softly. */
const beforeWord = 0.5;
/** The frames after those that are left out hold bits for the next ones: see `leave-out-frames.ts`. */
const fewestBeforeWord = 4;

/** Frames that are left out. */
export interface LeftOutFrames {
  readonly first: number;
  readonly count: number;
}

/** `frameCount`: of the whole track. `isChapterEnd`: the track is the last of its chapter. */
export function leftOutFrames(
  silent: readonly SilentFrames[],
  frameCount: number,
  level: PauseLevel,
  isChapterEnd: boolean,
): readonly LeftOutFrames[] {
  if (level === 'off') return [];
  return silent.flatMap(({ first, count }) => {
    const isEnd = first + count >= frameCount;
    const times = isEnd ? keptAfter[isChapterEnd ? 'chapter' : 'paragraph'] : 1;
    const kept = Math.round((keptSeconds[level] * times) / frameSeconds);
    const after = Math.max(Math.ceil(kept * beforeWord), fewestBeforeWord);
    const before = kept - after;
    const left = count - kept;
    return left < 1 ? [] : [{ first: first + before, count: left }];
  });
}

/** The same in seconds of what is heard. `at`: where the gap is in the track's whole sound. */
export interface LeftOut {
  readonly at: number;
  readonly seconds: number;
}

export function asSeconds(frames: readonly LeftOutFrames[]): readonly LeftOut[] {
  return frames.map(({ first, count }) => ({
    at: inMs(first * frameSeconds - codecDelaySeconds),
    seconds: inMs(count * frameSeconds),
  }));
}

export function secondsOf(frames: readonly LeftOutFrames[]): number {
  return inMs(frames.reduce((sum, { count }) => sum + count, 0) * frameSeconds);
}

/** Times of a story are whole milliseconds. */
function inMs(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
