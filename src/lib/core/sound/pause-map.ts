/**
 * What is known of the pauses of a story: for each track, by the hash of its file, which frames are silent. A track that
 * was rendered anew has another hash, and is looked at again.
 */
import * as v from 'valibot';
import { frameBytes } from '../mp3/track-format.ts';
import type { Timeline } from '../playback/timeline.ts';
import type { Publication } from '../publication/publication.ts';
import type { SkippingLevel } from './pause-level.ts';
import { leftOutFrames, secondsOf } from './pauses.ts';
import type { SilentFrames } from './silence.ts';

/** First frame and count of each pause, in turn: a long book has some ten thousand. */
export type PauseMap = Readonly<Record<string, readonly number[] | undefined>>;

const frames = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e7));
const mapSchema = v.record(
  v.string(),
  v.fallback(
    v.optional(
      v.pipe(
        v.array(frames),
        v.check((all) => isAscending(all)),
      ),
    ),
    undefined,
  ),
);

/** Reads what was stored; a track that cannot be read is not known. */
export function readPauseMap(stored: unknown): PauseMap {
  const read = v.safeParse(mapSchema, stored);
  return read.success ? read.output : {};
}

export function asNumbers(silent: readonly SilentFrames[]): readonly number[] {
  return silent.flatMap(({ first, count }) => [first, count]);
}

export function asFrames(numbers: readonly number[]): readonly SilentFrames[] {
  return numbers.flatMap((first, i) => (i % 2 === 0 ? [{ first, count: numbers[i + 1] ?? 0 }] : []));
}

/** The key of a track; undefined where its file has no hash. */
export function trackKey(sha256: string | undefined): string | undefined {
  return sha256?.slice(0, 16);
}

export interface PausesInStory {
  /** Of the tracks, from 0 to 1. */
  readonly knownShare: number;
  /** What each level leaves out of the tracks that are known, in seconds. */
  readonly seconds: Readonly<Record<SkippingLevel, number>>;
}

export function pausesInStory(map: PauseMap, { clips }: Publication, timeline: Timeline): PausesInStory {
  const known = clips.flatMap(({ index, resource }) => {
    const numbers = map[trackKey(resource.sha256) ?? ''];
    const isLast = endsChapter(timeline, index);
    return numbers
      ? [{ silent: asFrames(numbers), count: (resource.sizeBytes ?? 0) / frameBytes, isLast }]
      : [];
  });
  const leftOut = (level: SkippingLevel) =>
    known.reduce(
      (sum, { silent, count, isLast }) => sum + secondsOf(leftOutFrames(silent, count, level, isLast)),
      0,
    );
  return {
    knownShare: clips.length === 0 ? 1 : known.length / clips.length,
    seconds: { light: leftOut('light'), medium: leftOut('medium'), strong: leftOut('strong') },
  };
}

export function endsChapter(timeline: Timeline, clip: number): boolean {
  return clip + 1 >= timeline.clipCount || timeline.chapterOfClip(clip) !== timeline.chapterOfClip(clip + 1);
}

/** Each pause begins after the one before has ended, and there is an end to each. */
function isAscending(numbers: readonly number[]): boolean {
  const pauses = asFrames(numbers);
  return (
    numbers.length % 2 === 0 &&
    pauses.every(({ first }, i) => {
      const before = pauses[i - 1];
      return !before || first >= before.first + before.count;
    })
  );
}
