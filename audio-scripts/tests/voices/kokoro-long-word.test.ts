import { expect, test } from 'vitest';
import { KokoroEngine } from '../../narrator/voices/kokoro/kokoro-engine.ts';
import { Lexicon } from '../../narrator/voices/kokoro/lexicon.ts';
import { requestFor } from '../support/voice-engine-contract.ts';

const unloaded = () => Promise.reject(new Error('nothing is spoken here'));

/** An engine that reads each unknown word as that many phones. */
const engineOf = (phones: number) =>
  new KokoroEngine({
    loadModel: unloaded,
    loadStyle: unloaded,
    loadLexicon: (accent) => Promise.resolve(new Lexicon({ word: 'wˈɜɹd' }, {}, accent)),
    soundOut: (words) => Promise.resolve(words.map(() => Array.from({ length: phones }, () => 'k'))),
    runtimeVersion: '1',
    absent: [],
  });

test('a word with more sounds than the model takes is reported as a problem with its range', async () => {
  const request = requestFor('af_heart', 'word grumblefritz word');
  expect(await engineOf(600).inspect(request)).toEqual([
    {
      kind: 'problem',
      range: { from: 5, to: 17 },
      message: expect.stringContaining('Put spaces into it.') as string,
    },
  ]);
  expect(await engineOf(400).inspect(request)).toMatchObject([{ kind: 'guess' }]);
});
