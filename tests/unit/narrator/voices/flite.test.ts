import { beforeAll, describe, expect, test } from 'vitest';
import { splitWords } from '#lib/core/transcript/words.ts';
import { FliteEngine } from '../../../../audio-scripts/narrator/voices/flite/flite-engine.ts';
import { matchPhones } from '../../../../audio-scripts/narrator/align/match-phones.ts';
import {
  parsePhoneGroups,
  parseTimedPhones,
} from '../../../../audio-scripts/narrator/voices/flite/phones.ts';
import { spokenText, spokenWord } from '../../../../audio-scripts/narrator/voices/flite/spoken-text.ts';
import { UnspeakableText } from '../../../../audio-scripts/narrator/voices/voice-engine.ts';

describe('what flite is given to read', () => {
  test.each([
    ['“You can’t,” he said — no…', "You can't, he said, no,"],
    ['café (naïve)', 'cafe naive'],
    ['‘Tis the ’80s', 'Tis the 80s'],
  ])('%s', (text, spoken) => {
    expect(spokenText(text)).toBe(spoken);
  });

  test('a word alone is without its punctuation', () => {
    expect(['“You', 'can’t,”', '(10:30)', 'twenty-one.'].map(spokenWord)).toEqual([
      'You',
      "can't",
      '10:30',
      'twenty-one',
    ]);
  });
});

describe('what flite prints', () => {
  test('is one line of phones, though it counts each piece from 0', () => {
    expect(parseTimedPhones('pau:0.200 y:0.300 uw:0.400 pau:0.600 \npau:0.100 ax:0.250 pau:0.400')).toEqual([
      { phone: 'y', startSeconds: 0.2, endSeconds: 0.3 },
      { phone: 'uw', startSeconds: 0.3, endSeconds: 0.4 },
      { phone: 'ax', startSeconds: 0.7, endSeconds: 0.85 },
    ]);
  });

  test('of words with silence between comes in groups', () => {
    expect(parsePhoneGroups('pau y uw pau ax pau')).toEqual([['y', 'uw'], ['ax']]);
  });

  test('is matched to words that sound otherwise in a sentence', () => {
    const line = parseTimedPhones('dh:0.1 ax:0.2 eh:0.3 n:0.4 d:0.5');
    const words = [
      ['dh', 'iy'],
      ['eh', 'n', 'd'],
    ];
    expect(matchPhones(line, words)).toEqual([
      { startSeconds: 0, endSeconds: 0.2 },
      { startSeconds: 0.2, endSeconds: 0.5 },
    ]);
  });
});

describe('flite', () => {
  let flite: FliteEngine;
  beforeAll(async () => {
    flite = await FliteEngine.load();
  });
  const text = '“In 1984, Dr. Smith’s twenty-one dogs can’t wait,” he said — and didn’t.';
  const words = splitWords(text, 'en-US');

  test.each(['slt', 'rms', 'awb', 'kal16'])(
    'says every word with %s, in order and inside the sound',
    async (voice) => {
      const speech = await flite.speak({ voice, text, words, rate: 1, pitch: 1 });
      expect(speech.words).toHaveLength(words.length);
      let last = 0;
      for (const { startSeconds, endSeconds } of speech.words) {
        expect(startSeconds).toBeGreaterThanOrEqual(last - 1e-9);
        expect(endSeconds).toBeGreaterThan(startSeconds);
        last = endSeconds;
      }
      expect(last).toBeLessThan(speech.samples.length / speech.sampleRate);
    },
  );

  test('says the same the same way', async () => {
    const request = { voice: 'slt', text, words, rate: 1, pitch: 1 };
    const [one, other] = [await flite.speak(request), await flite.speak(request)];
    expect(Buffer.compare(Buffer.from(one.samples.buffer), Buffer.from(other.samples.buffer))).toBe(0);
  });

  test('is quicker at a higher rate', async () => {
    const length = async (rate: number) =>
      (await flite.speak({ voice: 'slt', text, words, rate, pitch: 1 })).samples.length;
    expect((await length(1)) / (await length(1.5))).toBeCloseTo(1.5, 1);
  });

  test('says so where it cannot read a text', async () => {
    const japanese = '本を読む';
    const request = { voice: 'slt', text: japanese, words: splitWords(japanese, 'ja'), rate: 1, pitch: 1 };
    await expect(flite.speak(request)).rejects.toThrow(UnspeakableText);
  });
});
