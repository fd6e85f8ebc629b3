/** How exactly words are found in recordings whose truth is known, and what is noticed of a recording that differs. */
import { describe, expect, test } from 'vitest';
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import { splitWords } from '#lib/core/transcript/words.ts';
import { alignTake } from '../../narrator/takes/align-take.ts';
import { cutChapterTake } from '../../narrator/takes/cut-chapter-take.ts';
import { isOtherText } from '../../narrator/takes/other-text.ts';
import { findSuspects } from '../../narrator/takes/suspect-words.ts';
import type { Features } from '../../narrator/takes/features.ts';
import { mapPlaces } from '../../narrator/takes/word-places.ts';
import { findSpeech, trimSilence } from '../../narrator/takes/trim-silence.ts';
import {
  asReading,
  featuresIn,
  inRoom,
  join,
  silence,
  speak,
  withNoise,
  type Spoken,
} from '../spoken-take.ts';

const sentences = [
  'The harbor lights went out one by one, and the man beside me turned up his collar.',
  'By nine the fog had lifted, and we could see the whole of the bay, and a dog that ran along the wall.',
  'Nobody tells you how quiet a kitchen is at that hour, when the clock is loud.',
] as const;
const [first, second, third] = sentences;

async function spokenWith(voice: string, pauseSeconds: number, rate = 1): Promise<Spoken> {
  const parts = [silence(pauseSeconds)];
  for (const sentence of sentences) parts.push(await speak(voice, sentence, rate), silence(pauseSeconds));
  return join(parts);
}

describe('each word begins within a few hundredths of a second of where it is said', () => {
  test.each<[string, () => Promise<Spoken>]>([
    ['by a faster voice', () => spokenWith('awb', 0.3, 1.15)],
    ['by a slower voice with pauses of seconds', () => spokenWith('rms', 3, 0.85)],
    ['in noise', async () => withNoise(await spokenWith('rms', 0.5), 25)],
    ['in a room that echoes', async () => inRoom(await spokenWith('awb', 0.5))],
  ])('%s', async (_, record) => {
    const [take, reading] = [await record(), await spokenWith('slt', 0.3)];
    const words = alignTake(featuresIn(take), asReading(reading));
    const errors = words
      .map(({ startSeconds }, i) => Math.abs(startSeconds - (take.words[i]?.startSeconds ?? Infinity)))
      .toSorted((a, b) => a - b);
    expect(errors[Math.floor(errors.length * 0.5)]).toBeLessThan(0.03);
    expect(errors[Math.floor(errors.length * 0.9)]).toBeLessThan(0.06);
    expect(errors.at(-1)).toBeLessThan(0.2);
  });
});

test('a word after a pause begins where the voice sets in again, however long the pause', () => {
  const featuresAt = (...starts: readonly number[]): Features => ({
    frames: { values: new Float32Array(), width: 0, count: 20 * starts.length },
    places: Int32Array.from(starts.flatMap((start) => Array.from({ length: 20 }, (_, i) => start + i))),
    onsets: Float64Array.from(starts, (start) => start + 10),
  });
  const steps = Int32Array.from({ length: 40 }, (_, i) => i);
  const path = { take: steps, reading: steps, costs: new Float32Array(40) };
  const { startOf, endOf } = mapPlaces(path, featuresAt(0, 500), featuresAt(0, 60));
  expect(startOf(70)).toBe(510);
  // The closure of a stop, longer than the silence that is kept.
  expect(startOf(58)).toBe(498);
  expect(startOf(40)).toBe(500);
  expect(endOf(25)).toBe(19);
});

test('a recording of a whole chapter is cut between its paragraphs', async () => {
  const [one, other] = [await speak('rms', first), await speak('rms', second)];
  const take = join([one, silence(0.7), other]);
  const reading = join([await speak('slt', first), silence(0.6), await speak('slt', second)]);
  const words = alignTake(featuresIn(take), asReading(reading));
  const [, part] = cutChapterTake(take.samples, words, [one.words.length, other.words.length]);
  const [start = 0] = part ?? [];
  expect(start).toBeGreaterThan(one.words.at(-1)?.endSeconds ?? 0);
  expect(start).toBeLessThan(
    (one.samples.length + 0.7 * sampleRate) / sampleRate + (other.words[0]?.startSeconds ?? 0),
  );
});

describe('what is said otherwise', () => {
  const suspectsOf = async (take: Spoken, text: string) => {
    const features = featuresIn(take);
    const readings = [asReading(await speak('slt', text)), asReading(await speak('rms', text))];
    const aligned = readings.map((reading) => ({ reading, words: alignTake(features, reading) }));
    return findSuspects(features, aligned);
  };

  test.each(sentences)('nothing is suspect where all is said: %s', async (sentence) => {
    expect(await suspectsOf(await speak('awb', sentence), sentence)).toEqual([]);
    expect(await suspectsOf(inRoom(await speak('awb', sentence, 0.85)), sentence)).toEqual([]);
  });

  test.each([
    [first, 'beside', 'missing', ''],
    [first, 'turned', 'repeated', 'turned turned'],
    [first, 'the man', 'repeated', 'the man the man'],
    [second, 'whole of', 'repeated', 'whole of the bay, and the whole of'],
    [third, 'kitchen', 'other-text', 'letter'],
    [second, 'lifted', 'missing', ''],
  ] as const)('in “%s” the words “%s” are %s', async (text, words, kind, instead) => {
    const said = text.replace(words, instead).replace('  ', ' ');
    const suspects = await suspectsOf(await speak('awb', said), text);
    const at = splitWords(text.slice(0, text.indexOf(words)), 'en').length;
    const count = splitWords(words, 'en').length;
    expect(suspects.map((suspect) => suspect.kind)).toContain(kind);
    for (const { word } of suspects) {
      expect(word).toBeGreaterThanOrEqual(at - 1);
      expect(word).toBeLessThanOrEqual(at + count);
    }
  });

  test('a word with a pause in it, and one after a pause, is not said twice', async () => {
    const [beginning, end] = [
      'The harbor lights went out one by one,',
      'and the man beside me turned up his collar.',
    ];
    const take = join([await speak('awb', beginning), silence(2), await speak('awb', end)]);
    expect(await suspectsOf(take, first)).toEqual([]);
  });

  test('a recording of another text is distinguished from one of the right text, in noise too', async () => {
    for (const [text, other] of [
      [first, second],
      [second, third],
      [third, first],
    ] as const) {
      const reading = asReading(await speak('slt', text));
      const judge = (take: Spoken) => {
        const features = featuresIn(take);
        return isOtherText(features, reading.features, alignTake(features, reading));
      };
      expect(judge(withNoise(await speak('rms', text), 20))).toBe(false);
      expect(judge(withNoise(await speak('rms', other), 20))).toBe(true);
    }
  });
});

describe('speech is found', () => {
  const spans = (ranges: readonly { readonly from: number; readonly to: number }[]) =>
    ranges.map(({ from, to }) => [from / sampleRate, to / sampleRate] as const);

  test.each([
    ['in digital silence', (spoken: Spoken) => spoken],
    ['in noise', (spoken: Spoken) => withNoise(spoken, 25)],
  ])('%s, between pauses', async (_, room) => {
    const take = room(
      join([silence(1), await speak('rms', 'Hello.'), silence(2), await speak('awb', 'Again.'), silence(1)]),
    );
    const span = trimSilence(take.samples, sampleRate);
    const [hello, again] = take.words;
    expect((span?.from ?? 0) / sampleRate).toBeLessThan((hello?.startSeconds ?? 0) + 0.03);
    expect((span?.from ?? 0) / sampleRate).toBeGreaterThan((hello?.startSeconds ?? 0) - 0.15);
    expect((span?.to ?? 0) / sampleRate).toBeGreaterThan((again?.endSeconds ?? 0) - 0.08);
    expect((span?.to ?? 0) / sampleRate).toBeLessThan((again?.endSeconds ?? 0) + 0.3);
    const pauses = spans(findSpeech(take.samples, sampleRate)).filter(
      ([from], i, all) => i > 0 && from - (all[i - 1]?.[1] ?? 0) > 1.5,
    );
    expect(pauses).toHaveLength(1);
  });

  test('nowhere in silence', () => {
    expect(trimSilence(silence(1).samples, sampleRate)).toBeUndefined();
    expect(trimSilence(new Float32Array(), sampleRate)).toBeUndefined();
  });
});
