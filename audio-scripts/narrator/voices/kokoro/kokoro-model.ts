/** The neural network: phonemes in, sound and the length of each phoneme out. One call at a time. */
import type { OnnxRuntime, OnnxSession } from './onnx-runtime.ts';

export const modelRate = 24_000;
/** Durations count these. */
const samplesPerStep = 600;
/**
 * A phoneme is heard so long before its own steps. Measured on this model: against times found by alignment 72 to 82 ms
 * (165 words of two voices), against the onset of 927 words behind a pause 58 ms.
 */
const leadSeconds = 0.07;
const styleLength = 256;

export interface SpokenPhonemes {
  /** Mono at 24 kHz. */
  readonly samples: Float32Array;
  /** Seconds at which each sign of the phonemes begins, and behind the last where it ends. */
  readonly starts: readonly number[];
}

export class KokoroModel {
  readonly #runtime: OnnxRuntime;
  readonly #session: OnnxSession;
  readonly #vocabulary: Readonly<Record<string, number>>;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    runtime: OnnxRuntime,
    session: OnnxSession,
    vocabulary: Readonly<Record<string, number>>,
  ) {
    this.#runtime = runtime;
    this.#session = session;
    this.#vocabulary = vocabulary;
  }

  static async load(
    runtime: OnnxRuntime,
    model: Uint8Array,
    vocabulary: Readonly<Record<string, number>>,
    threads: number,
  ): Promise<KokoroModel> {
    const session = await runtime.InferenceSession.create(model, {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
    });
    return new KokoroModel(runtime, session, vocabulary);
  }

  /** `style`: the voice's vectors, one row for each number of tokens. */
  speak(phonemes: string, style: Float32Array, speed: number): Promise<SpokenPhonemes> {
    const turn = this.#last.then(() => this.#run(phonemes, style, speed));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #run(phonemes: string, style: Float32Array, speed: number): Promise<SpokenPhonemes> {
    const signs = Array.from(phonemes, (sign) => this.#vocabulary[sign]);
    const unknown = signs.indexOf(undefined);
    if (unknown >= 0) throw new Error(`the model has no sign for ${phonemes[unknown] ?? ''}`);
    const tokens = [0, ...signs.map((sign) => sign ?? 0), 0];
    const row = Math.min(signs.length, style.length / styleLength - 1) * styleLength;
    const { Tensor } = this.#runtime;
    const { audio, durations } = await this.#session.run({
      tokens: new Tensor('int64', BigInt64Array.from(tokens, BigInt), [1, tokens.length]),
      style: new Tensor('float32', style.slice(row, row + styleLength), [1, styleLength]),
      speed: new Tensor('float32', Float32Array.of(speed), [1]),
    });
    if (!(audio?.data instanceof Float32Array) || !(durations?.data instanceof Float32Array))
      throw new Error('the model gave no audio or no durations');
    return { samples: audio.data.slice(), starts: startsOf(durations.data) };
  }
}

function startsOf(durations: Float32Array): readonly number[] {
  const [beginning = 0, ...rest] = durations;
  let steps = beginning;
  return rest.map((length) => {
    const start = Math.max((steps * samplesPerStep) / modelRate - leadSeconds, 0);
    steps += length;
    return start;
  });
}
