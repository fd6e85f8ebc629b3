/**
 * The align stage for engines that time phones but not words: finds the words in a line of phones by what each word
 * sounds like alone. In a sentence some phones change ("the", "a", a final t), so the two lines are laid side by side
 * at the least cost.
 */
import type { WordTime } from '../cast/voice-engine.ts';

/** A speech sound where it is heard, named in ARPAbet. */
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

/** Time of each word, or undefined where a word has no phone at all in the line. */
export function matchPhones(
  line: readonly TimedPhone[],
  words: readonly (readonly string[])[],
): readonly (WordTime | undefined)[] {
  const expected = words.flatMap((phones, word) => phones.map((phone) => ({ phone, word })));
  const times: (WordTime | undefined)[] = words.map(() => undefined);
  for (const [at, to] of layOut(
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

/** Pairs of indexes that belong together: the cheapest alignment of two lines (Needleman and Wunsch). */
function layOut(
  line: readonly string[],
  expected: readonly string[],
): readonly (readonly [number, number])[] {
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
