import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { splitWords } from '#lib/core/transcript/words.ts';
import { cacheFolder } from '../../narrator/voices/cache-folder.ts';
import { FliteEngine } from '../../narrator/voices/flite/flite-engine.ts';
import { KokoroEngine } from '../../narrator/voices/kokoro/kokoro-engine.ts';
import { KokoroModel } from '../../narrator/voices/kokoro/kokoro-model.ts';
import { Lexicon } from '../../narrator/voices/kokoro/lexicon.ts';
import { loadKokoro } from '../../narrator/voices/kokoro/load-kokoro.ts';
import { loadOnnxRuntime } from '../../narrator/voices/kokoro/onnx-runtime.ts';
import { findPack, readPackFile } from '../../narrator/voices/kokoro/pack.ts';
import { hasRuntime, runtimeFolder } from '../../narrator/voices/kokoro/runtime.ts';
import { phonemize } from '../../narrator/voices/kokoro/phonemize.ts';
import { buildTinyKokoro } from '../support/tiny-kokoro.ts';
import { describeVoiceEngine, requestFor } from '../support/voice-engine-contract.ts';

const cache = cacheFolder();
const pack = findPack(cache);
const isRunnable = hasRuntime(cache);
const tinyModel = 'audio-scripts/tests/fixtures/kokoro/tiny-kokoro.onnx';
const soundOut = (words: readonly string[]) => Promise.resolve(words.map(() => ['k', 'ae', 't']));

/** Each sign that Kokoro reads, with its number. */
const vocabulary = Object.fromEntries(
  Array.from(' .,;:!?—…AIOQWYabdfhijklmnpstuvwxzæðŋɐɑɒɔəɛɜɡɪɹɾʃʊʌʒʔʤʧˈˌːθᵊᵻ').map((sign, i) => [sign, i + 1]),
);

async function tinyEngine(style = 1): Promise<KokoroEngine> {
  const model = await KokoroModel.load(
    loadOnnxRuntime(runtimeFolder(cache)),
    readFileSync(tinyModel),
    vocabulary,
    1,
  );
  return new KokoroEngine({
    loadModel: () => Promise.resolve(model),
    loadLexicon: (accent) => Promise.resolve(new Lexicon({ a: 'A', word: 'wˈɜɹd', D: 'dˈi' }, {}, accent)),
    loadStyle: () => Promise.resolve(new Float32Array(510 * 256).fill(style)),
    soundOut,
    runtimeVersion: 'test',
    absent: [],
  });
}

test('the tiny model is what its builder makes', () => {
  expect(Buffer.compare(readFileSync(tinyModel), buildTinyKokoro())).toBe(0);
});

describe('the kokoro engine, with a tiny model', () => {
  if (!isRunnable)
    process.stdout.write(
      'Skipped: the kokoro engine’s contract, because onnxruntime-node could not be installed.' + '\n',
    );
  describe.skipIf(!isRunnable)('keeps the contract', () => {
    describeVoiceEngine(() => tinyEngine(), ['af_heart', 'bm_george']);

    test('takes word times from the lengths of the phonemes', async () => {
      const { words, samples, sampleRate } = await (
        await tinyEngine()
      ).speak(requestFor('af_heart', 'a word'));
      // 0, ɐ, a space, w ˈ ɜ ɹ d, a comma, 0; each takes two steps of 25 ms and is heard 70 ms before them.
      expect(samples.length / sampleRate).toBeCloseTo(10 * 0.05);
      expect(words).toEqual([
        { startSeconds: 0, endSeconds: expect.closeTo(0.03) as number },
        { startSeconds: expect.closeTo(0.08) as number, endSeconds: expect.closeTo(0.33) as number },
      ]);
    });

    test('raises a voice by playing it faster, with its word times', async () => {
      const engine = await tinyEngine();
      const { words, sampleRate } = await engine.speak(requestFor('af_heart', 'a word', { pitch: 1.25 }));
      expect(sampleRate).toBe(30_000);
      expect(words[1]?.startSeconds).toBeCloseTo(0.08 / 1.25);
    });

    test('splits a text that is too long for one call, and keeps every word', async () => {
      const text = Array.from({ length: 200 }, () => 'word').join(' ');
      const { words, samples, sampleRate } = await (await tinyEngine()).speak(requestFor('af_heart', text));
      expect(words).toHaveLength(200);
      expect(
        words.every(({ startSeconds }, i) => i === 0 || startSeconds > (words[i - 1]?.startSeconds ?? 0)),
      ).toBe(true);
      expect(words.at(-1)?.endSeconds).toBeLessThan(samples.length / sampleRate);
    });

    test('speaks in the style of the voice', async () => {
      const loudest = async (style: number) =>
        (await (await tinyEngine(style)).speak(requestFor('af_heart', 'a word'))).samples.reduce(
          (a, b) => Math.max(a, b),
          0,
        );
      expect((await loudest(0.5)) / (await loudest(1))).toBeCloseTo(0.5);
    });
  });
});

describe('a pack', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lamplight-pack-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('is found by the variable, but only if the model is in it', () => {
    mkdirSync(path.join(folder, 'kokoro'));
    expect(findPack('nowhere', { LAMPLIGHT_MODELS: folder })).toBeUndefined();
    writeFileSync(path.join(folder, 'kokoro', 'kokoro-v1.0.int8.timed.onnx'), 'x');
    expect(findPack('nowhere', { LAMPLIGHT_MODELS: folder })).toBe(path.join(folder, 'kokoro'));
  });

  test('with a damaged file is refused, with the name of the file and what to do', async () => {
    writeFileSync(path.join(folder, 'kokoro', 'vocab.json'), '{}');
    await expect(readPackFile(path.join(folder, 'kokoro'), 'vocab.json')).rejects.toThrow(
      /vocab\.json is damaged.*npm run voices -- add kokoro/,
    );
    await expect(readPackFile(path.join(folder, 'kokoro'), 'voices/af_sky.bin')).rejects.toThrow(
      /af_sky.bin is missing/,
    );
  });
});

describe('the real pack', () => {
  if (pack === undefined)
    process.stdout.write(
      'Skipped: tests with the real voice pack, because LAMPLIGHT_MODELS does not name it.' + '\n',
    );
  describe.skipIf(pack === undefined)('reads', async () => {
    const flite = pack === undefined ? undefined : await FliteEngine.load();
    const lexiconOf = async (accent: 'us' | 'gb') => {
      const read = async (grade: string) =>
        JSON.parse(
          (await readPackFile(pack ?? '', `lexicon/${accent}_${grade}.json`)).toString('utf8'),
        ) as never;
      return new Lexicon(await read('gold'), await read('silver'), accent);
    };
    const lexicons =
      pack === undefined ? undefined : { us: await lexiconOf('us'), gb: await lexiconOf('gb') };
    const golden = readFileSync('audio-scripts/tests/fixtures/phonemes/golden.tsv', 'utf8')
      .replace(/\n$/, '')
      .split('\n');
    test.each(golden.map((line) => line.split('\t')))('%s: %s', async (accent, text = '', line, guessed) => {
      if (!lexicons || !flite) throw new Error('no pack');
      const { words, guesses } = await phonemize(
        { text, words: splitWords(text, 'en'), pronunciations: [] },
        lexicons[accent as 'us' | 'gb'],
        (unknown) => flite.phonesOf(unknown),
      );
      expect(words.map(({ phonemes, marksAfter }) => phonemes + marksAfter).join('')).toBe(line);
      expect(guesses.map(({ range }) => text.slice(range.from, range.to)).join(' ')).toBe(guessed);
    });
  });

  describe.skipIf(pack === undefined || !isRunnable)('speaks', () => {
    let engine: KokoroEngine;
    beforeAll(() => {
      engine = loadKokoro(cache, soundOut);
    });
    describeVoiceEngine(() => Promise.resolve(engine), ['af_heart']);
  });
});
