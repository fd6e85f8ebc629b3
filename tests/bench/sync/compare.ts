/** What was lit against what was heard. */
import { findOnsets, type HeardTones } from './heard-words.ts';
import { tones } from './tone-words.ts';

/** What the page shows from one drawn frame on. */
export interface SeenFrame {
  /** When the frame was made, in milliseconds since the epoch. */
  readonly atMs: number;
  /** Number of the lit word, counted through the story; -1 where none is lit. */
  readonly word: number;
}

export interface Comparison {
  /** Of the frames in which a word is heard or lit, the share in which they are the same. */
  readonly rightShare: number;
  /** Milliseconds from hearing a word begin to the frame that lights it; below 0 where it is lit first. */
  readonly lateMs: readonly number[];
}

/** `fromMs`, `untilMs`: what lies outside is left out. */
export function compare(
  frames: readonly SeenFrame[],
  heard: HeardTones,
  fromMs: number,
  untilMs: number,
): Comparison {
  const within = frames.filter(({ atMs }) => atMs >= fromMs && atMs < untilMs);
  let right = 0;
  let counted = 0;
  for (const { atMs, word } of within) {
    const tone = heard.byMillisecond[Math.round(atMs - heard.startMs)] ?? -1;
    const litTone = word < 0 ? -1 : word % tones.length;
    if (tone < 0 && litTone < 0) continue;
    counted++;
    if (tone === litTone) right++;
  }
  const lit = within.filter(({ word }, i) => word >= 0 && word !== within[i - 1]?.word).slice(1);
  const onsets = findOnsets(heard);
  const lateMs = lit.flatMap(({ atMs, word }) => {
    const same = onsets.filter(({ tone }) => tone === word % tones.length);
    const late = same.map((onset) => atMs - onset.atMs).sort((a, b) => Math.abs(a) - Math.abs(b))[0];
    return late === undefined ? [] : [late];
  });
  return { rightShare: counted === 0 ? NaN : right / counted, lateMs };
}
