/** The neural network: turns phonemes into sound and the length of each phoneme. One call at a time. */
import type { OnnxRuntime, OnnxSession } from './onnx-runtime.ts';

export const modelRate = 24_000;
/** The unit in which the model gives durations. */
const samplesPerStep = 600;
/**
 * How long before its own steps a phoneme is heard. Measured on this model: 72 to 82 ms against times found by
 * alignment (165 words of two voices), 58 ms against the onset of 927 words after a pause.
 */
const leadSeconds = 0.07;
const styleLength = 256;

export interface SpokenPhonemes {
  /** Mono at 24 kHz. */
  readonly samples: Float32Array;
  /** When each sign of the phonemes begins, in seconds, and then when the last one ends. */
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

  /** `style`: the voice's vectors, one row for each possible number of tokens. */
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
