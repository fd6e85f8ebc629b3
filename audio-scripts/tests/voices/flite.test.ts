import { describe, expect, test } from 'vitest';
import { FliteEngine } from '../../narrator/voices/flite/flite-engine.ts';
import { matchPhones } from '../../narrator/voices/match-phones.ts';
import { parsePhoneGroups, parseTimedPhones } from '../../narrator/voices/flite/phones.ts';
import { spokenText, spokenWord } from '../../narrator/voices/flite/spoken-text.ts';
import { describeVoiceEngine, requestFor } from '../support/voice-engine-contract.ts';

describe('what flite is given to read', () => {
  test.each([
    ['1½ miles for £5 at 20 °C', '1 and a half miles for 5 pounds at 20 degrees Celsius'],
    ['“You can’t,” he said — no…', "You can't, he said, no,"],
    ['café (naïve)', 'cafe naive'],
    ['‘Tis the ’80s', 'Tis the 80s'],
  ])('%s', (text, spoken) => {
    expect(spokenText(text)).toBe(spoken);
  });

  test('a single word is read without its punctuation', () => {
    expect(['“You', 'can’t,”', '(10:30)', 'twenty-one.'].map(spokenWord)).toEqual([
      'You',
      "can't",
      '10:30',
      'twenty-one',
    ]);
  });
});

describe('what flite prints', () => {
  test('becomes one line of phones, although each piece counts from 0', () => {
    expect(parseTimedPhones('pau:0.200 y:0.300 uw:0.400 pau:0.600 \npau:0.100 ax:0.250 pau:0.400')).toEqual([
      { phone: 'y', startSeconds: 0.2, endSeconds: 0.3 },
      { phone: 'uw', startSeconds: 0.3, endSeconds: 0.4 },
      { phone: 'ax', startSeconds: 0.7, endSeconds: 0.85 },
    ]);
  });

  test('for words with silence between them becomes groups', () => {
    expect(parsePhoneGroups('pau y uw pau ax pau')).toEqual([['y', 'uw'], ['ax']]);
  });

  test('is matched to words that sound different in a sentence', () => {
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

describe('flite', async () => {
  const flite = await FliteEngine.load();
  describeVoiceEngine(() => Promise.resolve(flite), ['slt', 'rms', 'awb', 'kal16']);

  test('speaks faster at a higher rate', async () => {
    const length = async (rate: number) =>
      (await flite.speak(requestFor('slt', undefined, { rate }))).samples.length;
    expect((await length(1)) / (await length(1.5))).toBeCloseTo(1.5, 1);
  });

  test('says a word as the author has fixed it, at the time of that word', async () => {
    const text = 'I read it.';
    const plain = await flite.speak(requestFor('slt', text));
    const fixed = await flite.speak(
      requestFor('slt', text, { pronunciations: [{ from: 2, to: 6, ipa: 'ˈbɪləbəl' }] }),
    );
    const [before, after] = [plain, fixed].map(({ words }) => words[1]);
    if (!before || !after) throw new Error('a word is missing');
    expect(after.endSeconds - after.startSeconds).toBeGreaterThan(
      1.5 * (before.endSeconds - before.startSeconds),
    );
    expect(fixed.words[2]?.startSeconds).toBeGreaterThanOrEqual(after.endSeconds);
  });

  test('is about as long and as loud with a fixed word as without', async () => {
    const text = 'The gull came. It is a bird. Then it went away.';
    const plain = await flite.speak(requestFor('slt', text));
    const fixed = await flite.speak(
      requestFor('slt', text, { pronunciations: [{ from: 4, to: 8, ipa: 'ɡʌl' }] }),
    );
    const level = (samples: Float32Array) =>
      10 * Math.log10(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    expect(fixed.sampleRate).toBe(plain.sampleRate);
    // In marked-up text flite pauses longer between sentences.
    expect(Math.abs(fixed.samples.length / plain.samples.length - 1)).toBeLessThan(0.3);
    expect(Math.abs(level(fixed.samples) - level(plain.samples))).toBeLessThan(1);
    expect(fixed.words.at(-1)?.endSeconds).toBeGreaterThan((0.8 * fixed.samples.length) / fixed.sampleRate);
  });
});
