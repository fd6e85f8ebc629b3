import { describe, expect, test, vi } from 'vitest';
import { FliteEngine } from '../../narrator/voices/flite/flite-engine.ts';
import { KokoroEngine } from '../../narrator/voices/kokoro/kokoro-engine.ts';
import { Lexicon } from '../../narrator/voices/kokoro/lexicon.ts';
import { requestFor } from '../support/voice-engine-contract.ts';

// flite runs once for each unknown word, which takes long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const flite = await FliteEngine.load();
const kokoro = new KokoroEngine({
  loadModel: () => Promise.reject(new Error('nothing is to be spoken')),
  loadLexicon: (accent) => Promise.resolve(new Lexicon({ he: 'hi', said: 'sˈɛd' }, {}, accent)),
  loadStyle: () => Promise.reject(new Error('nothing is to be spoken')),
  soundOut: (words) => flite.phonesOf(words),
  runtimeVersion: 'test',
  absent: [],
});

describe.each([
  ['flite', flite, 'slt'],
  ['kokoro', kokoro, 'af_heart'],
])('%s', (_, engine, voice) => {
  const problems = async (text: string, fixed = '') => {
    const from = text.indexOf(fixed);
    const pronunciations = fixed === '' ? [] : [{ from, to: from + fixed.length, ipa: 'ni' }];
    const remarks = await engine.inspect(requestFor(voice, text, { pronunciations }));
    return remarks
      .filter(({ kind }) => kind === 'problem')
      .map(({ range }) => text.slice(range.from, range.to));
  };

  test('reports each word that would have no sound, with its range', async () => {
    expect(await problems('He said ١٢٣, １２, ② and “你好”.')).toEqual(['١٢٣', '１２', '②', '你好']);
  });

  test('reports a word that would lose half of its sound', async () => {
    expect(await problems('He said hello你好.')).toEqual(['hello你好']);
  });

  test('finds nothing wrong with a word that has a pronunciation', async () => {
    expect(await problems('He said 你好.', '你好')).toEqual([]);
  });

  test('refuses to speak a text with a reported problem', async () => {
    await expect(engine.speak(requestFor(voice, 'He said 你好.'))).rejects.toThrow('你好');
  });
});

test('a guess is reported for the word alone, without the punctuation around it', async () => {
  const text = 'He said “Xyzzy.”';
  expect(await kokoro.inspect(requestFor('af_heart', text))).toEqual([
    {
      kind: 'guess',
      range: { from: 9, to: 14 },
      message: expect.stringMatching(/^Xyzzy is read as/) as string,
    },
  ]);
});
