/** What was lit after a seek against what was heard, in a book whose words are numbered tones. */
import type { HeardTones } from '../sync/heard-words.ts';
import { findOnsets } from '../sync/heard-words.ts';
import { cycle, wordOfTones, wordSeconds } from './tone-code.ts';

/** The word that the page shows from one drawn frame on. */
export interface LitWord {
  readonly atMs: number;
  /** Undefined where none is lit. */
  readonly word: number | undefined;
}

export interface AfterSeek {
  /** From the seek to its sound. */
  readonly soundMs: number;
  /** How much later each word was lit than heard; below 0 where it was earlier. All of them are later than the sound. */
  readonly lateMs: readonly number[];
}

const wordMs = wordSeconds * 1000;
/** A tone is as long as a word to so much. */
const toleranceMs = 15;
/** What was heard before a seek is heard for so long at most, where no silence is between. */
const longestSeekMs = 3000;

/** Undefined where nothing was heard that could be told. */
export function compareAfterSeek(
  lit: readonly LitWord[],
  heard: HeardTones,
  seekMs: number,
  untilMs: number,
): AfterSeek | undefined {
  const begin = soundAfter(heard, seekMs);
  const words = begin === undefined ? [] : wordsHeard(heard, begin, untilMs);
  const [first] = words;
  if (begin === undefined || !first) return undefined;
  const changes = lit.filter(
    ({ atMs, word }, i) => atMs > begin && atMs < untilMs && word !== undefined && word !== lit[i - 1]?.word,
  );
  const lateMs = changes.flatMap(({ atMs, word = 0 }) => {
    // The word before the first that begins in the sound is heard from its middle on.
    const near = words.findLast((one) => one.atMs <= atMs + wordMs / 2) ?? first;
    return atMs - near.atMs + wordsApart(near.word, word) * wordMs;
  });
  return { soundMs: begin - seekMs, lateMs };
}

/** From one word of the cycle to another, the shorter way. */
function wordsApart(from: number, to: number): number {
  const apart = (((from - to) % cycle.length) + cycle.length) % cycle.length;
  return apart > cycle.length / 2 ? apart - cycle.length : apart;
}

/** Where sound begins after the silence of the seek. */
function soundAfter({ startMs, byMillisecond }: HeardTones, seekMs: number): number | undefined {
  const from = Math.max(Math.round(seekMs - startMs), 0);
  const silence = byMillisecond.findIndex((tone, at) => at >= from && tone < 0);
  if (silence < 0 || silence > from + longestSeekMs) return undefined;
  const sound = byMillisecond.findIndex((tone, at) => at > silence && tone >= 0);
  return sound < 0 ? undefined : startMs + sound;
}

/** The words that begin in that time: each follows the one before it by the length of a word. */
function wordsHeard(
  heard: HeardTones,
  fromMs: number,
  untilMs: number,
): readonly { readonly atMs: number; readonly word: number }[] {
  const onsets = findOnsets(heard).filter(({ atMs }) => atMs > fromMs && atMs < untilMs);
  for (const first of onsets) {
    // Others are the start of the sound, and what an encoder makes of a change of tones.
    const inStep = onsets.flatMap(({ atMs, tone }) => {
      const words = Math.round((atMs - first.atMs) / wordMs);
      const isInStep = Math.abs(atMs - first.atMs - words * wordMs) < toleranceMs;
      return isInStep && words >= 0 ? { atMs, tone, words } : [];
    });
    const [one, two, three] = [0, 1, 2].map((n) => inStep.find(({ words }) => words === n));
    const last = one && two && three && wordOfTones(one.tone, two.tone, three.tone);
    if (last !== undefined) return inStep.map(({ atMs, words }) => ({ atMs, word: last - 2 + words }));
  }
  return [];
}
