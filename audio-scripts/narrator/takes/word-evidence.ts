/**
 * The evidence that a word is not said as it is written: the way through recording and reading that leaves it out,
 * says it twice or passes over what is said instead, against the way that does none of this.
 */
import { mean } from '../common/mean.ts';
import { average } from './average.ts';
import type { Features } from './features.ts';
import { hopSeconds } from './mfcc.ts';
import type { Reading } from './reading.ts';
import { WaysThrough } from './ways-through.ts';
import { firstAtOrAfter } from './word-places.ts';

/** Lower is likelier, in times of how far two frames lie apart by chance. */
export interface WordEvidence {
  /** A share of what the word's frames cost beside sounds that are much like them. */
  readonly leftOut: number;
  /** By the word alone or with one or two after it. */
  readonly saidTwice: number;
  readonly replaced: number;
}

/** Frames that become one, 20 ms; more of a recording of minutes. */
const fewestTogether = 4;
const mostCells = 8_000_000;
/** What anything of the same recording is like by luck: the nearest twentieth of it. */
const lucky = 0.05;
/** The least that saying a word a second time costs, as a share of what the word costs by chance. */
const secondSaying = 0.6;
export const mostWordsTwice = 3;

export function weighWords(take: Features, reading: Reading): readonly WordEvidence[] {
  const { frames, places } = reading.features;
  let together = fewestTogether;
  while ((take.frames.count / together) * (frames.count / together) > mostCells) together++;
  const ways = new WaysThrough(average(take.frames, together), average(frames, together));
  const rows = Array.from({ length: ways.rows }, (_, row) => ways.apartFromColumns(row));
  const columns = Array.from({ length: ways.columns }, (_, column) => ways.apartFromRows(column));
  const [chances, takeLuck, luck] = [columns.map(mean), Float32Array.from(rows, luckOf), columns.map(luckOf)];
  const chance = mean(chances);
  const spans = reading.words.map(({ startSeconds, endSeconds }) => {
    const frame = (seconds: number) => Math.round(firstAtOrAfter(places, seconds / hopSeconds) / together);
    const from = Math.min(frame(startSeconds), ways.columns - 1);
    return { from, to: Math.min(Math.max(frame(endSeconds), from + 1), ways.columns) };
  });
  return spans.map(({ from, to }, word) => {
    const luckily = sum(luck.slice(from, to));
    const lasts = spans.slice(word, word + mostWordsTwice);
    const twice = lasts.map(
      (last) =>
        ways.costOfJump(last.to - 1, from) - ways.cost - secondSaying * sum(chances.slice(from, last.to)),
    );
    return {
      leftOut: (ways.costOfJump(from - 1, to) - ways.cost) / luckily,
      saidTwice: Math.min(...twice) / chance,
      replaced: (ways.costOfJump(from - 1, to, takeLuck) - ways.cost + luckily) / chance,
    };
  });
}

function luckOf(apart: Float32Array): number {
  return apart.toSorted()[Math.floor(lucky * apart.length)] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
