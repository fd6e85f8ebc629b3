/**
 * The align stage for engines that give times for phones but not for words: finds the words in a line of phones by how
 * each word sounds alone. Some phones change in a sentence ("the", "a", a final t), so the two lines are aligned at
 * the lowest cost.
 */
import type { WordTime } from '../cast/voice-engine.ts';

/** A speech sound in ARPAbet, and when it is heard. */
export interface TimedPhone {
  readonly phone: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

const vowels = new Set([
  'aa',
  'ae',
  'ah',
  'ao',
  'aw',
  'ax',
  'ay',
  'eh',
  'er',
  'ey',
  'ih',
  'iy',
  'ow',
  'oy',
  'uh',
  'uw',
]);
const gap = 2;

/** The time of each word, or undefined if no phone in the line belongs to it. */
export function matchPhones(
  line: readonly TimedPhone[],
  words: readonly (readonly string[])[],
): readonly (WordTime | undefined)[] {
  const expected = words.flatMap((phones, word) => phones.map((phone) => ({ phone, word })));
  const times: (WordTime | undefined)[] = words.map(() => undefined);
  for (const [at, to] of align(
    line.map(({ phone }) => phone),
    expected.map(({ phone }) => phone),
  )) {
    const phone = line[at];
    const word = expected[to]?.word;
    if (!phone || word === undefined) continue;
    times[word] = {
      startSeconds: times[word]?.startSeconds ?? phone.startSeconds,
      endSeconds: phone.endSeconds,
    };
  }
  return times;
}

/** The cheapest alignment of two sequences, as pairs of indexes (Needleman and Wunsch). */
function align(line: readonly string[], expected: readonly string[]): readonly (readonly [number, number])[] {
  const width = expected.length + 1;
  const cost = new Float64Array((line.length + 1) * width);
  const read = (i: number, j: number) => cost[i * width + j] ?? Infinity;
  for (let i = 0; i <= line.length; i++)
    for (let j = 0; j <= expected.length; j++)
      if (i > 0 || j > 0)
        cost[i * width + j] = Math.min(
          i > 0 ? read(i - 1, j) + gap : Infinity,
          j > 0 ? read(i, j - 1) + gap : Infinity,
          i > 0 && j > 0 ? read(i - 1, j - 1) + difference(line[i - 1], expected[j - 1]) : Infinity,
        );

  const pairs: (readonly [number, number])[] = [];
  for (let i = line.length, j = expected.length; i > 0 && j > 0;) {
    if (read(i, j) === read(i - 1, j - 1) + difference(line[i - 1], expected[j - 1])) pairs.push([--i, --j]);
    else if (read(i, j) === read(i - 1, j) + gap) i--;
    else j--;
  }
  return pairs.toReversed();
}

function difference(one = '', other = ''): number {
  if (one === other) return 0;
  return vowels.has(one) && vowels.has(other) ? 1 : 3;
}
