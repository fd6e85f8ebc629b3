/** Kokoro-82M: neural voices, 24 kHz. Word times come from the model itself. */
import { createHash } from 'node:crypto';
import { foreignLetter, unsayable } from '../unsayable.ts';
import {
  UnspeakableText,
  type Remark,
  type Speech,
  type SpeechRequest,
  type VoiceEngine,
  type WordTime,
} from '../../cast/voice-engine.ts';
import { isAudible } from '../../signal/audible.ts';
import { heardSpan } from '../../signal/sound.ts';
import { longestWord, toBreaths, type Breath } from './breaths.ts';
import { fromIpa } from './kokoro-alphabet.ts';
import { modelRate, type KokoroModel, type SpokenPhonemes } from './kokoro-model.ts';
import type { Lexicon } from './lexicon.ts';
import { packFiles, voiceNames } from './pack-files.ts';
import { phonemize, type Phonemes } from './phonemize.ts';
import type { SoundOut } from './word-sounds.ts';
import type { Accent } from '../english/numerals.ts';

/** Raise this with every change to how text becomes phonemes or breaths. */
const readingVersion = 4;
/** The pause between two breaths of one utterance, and how much sound is kept around each breath. */
const pauseSeconds = 0.28;
const marginSeconds = 0.06;

const tooLong = `Kokoro reads this as one word of more than ${longestWord} sounds, which is too long for it. Put spaces into it.`;

export interface KokoroParts {
  /** Called when the first word is spoken, because the model is large. */
  loadModel(): Promise<KokoroModel>;
  loadLexicon(accent: Accent): Promise<Lexicon>;
  loadStyle(voice: string): Promise<Float32Array>;
  readonly soundOut: SoundOut;
  readonly runtimeVersion: string;
  readonly absent: readonly string[];
}

export class KokoroEngine implements VoiceEngine {
  readonly name = 'kokoro';
  readonly voices = voiceNames;
  readonly languages: readonly string[] = ['en'];
  readonly credit = 'Kokoro-82M, synthetic voices';
  readonly fingerprint: string;
  readonly absent: readonly string[];
  readonly #parts: KokoroParts;
  #model: Promise<KokoroModel> | undefined;
  readonly #lexicons = new Map<Accent, Promise<Lexicon>>();
  readonly #styles = new Map<string, Promise<Float32Array>>();

  constructor(parts: KokoroParts) {
    this.#parts = parts;
    this.absent = parts.absent;
    this.fingerprint = createHash('sha256')
      .update(JSON.stringify([readingVersion, parts.runtimeVersion, packFiles]))
      .digest('hex');
  }

  async inspect(request: SpeechRequest): Promise<readonly Remark[]> {
    const accent = accentOf(request.voice);
    const remarks: Remark[] = [];
    for (const { from, to, ipa } of request.pronunciations) {
      const mapped = fromIpa(ipa, accent);
      if ('unknown' in mapped)
        remarks.push({
          kind: 'problem',
          range: { from, to },
          message: `The pronunciation ${ipa} has a sign that Kokoro does not know: ${mapped.unknown}. Write it in the sounds of English.`,
        });
    }
    if (remarks.length > 0) return remarks;
    const { guesses, soundless, words } = await this.#phonemize(request);
    const mute = new Set(soundless);
    const problems = unsayable(request, 'Kokoro', (word, i) => !mute.has(i) && !foreignLetter.test(word));
    if (problems.length > 0) return problems;
    const endless = request.words.filter((_, i) => (words[i]?.phonemes.length ?? 0) > longestWord);
    if (endless.length > 0) return endless.map((range) => ({ kind: 'problem', range, message: tooLong }));
    return guesses.map(({ range, phonemes }) => ({
      kind: 'guess',
      range,
      message: `${request.text.slice(range.from, range.to)} is read as ${phonemes.trim()}`,
    }));
  }

  async speak(request: SpeechRequest): Promise<Speech> {
    const problem = (await this.inspect(request)).find(({ kind }) => kind === 'problem');
    if (problem) throw new UnspeakableText(problem.message);
    const { words } = await this.#phonemize(request);
    const breaths = toBreaths(words);
    this.#model ??= this.#parts.loadModel();
    const model = await this.#model;
    const style = await remember(this.#styles, request.voice, () => this.#parts.loadStyle(request.voice));
    // Playing the sound faster raises the voice; the model speaks slower by the same factor, so the pace stays.
    const speed = request.rate / request.pitch;
    const spoken: (readonly [Breath, SpokenPhonemes])[] = [];
    for (const breath of breaths) spoken.push([breath, await model.speak(breath.phonemes, style, speed)]);
    const speech = inOnePiece(spoken, modelRate * request.pitch);
    if (!isAudible(speech.samples)) throw new Error(`Kokoro made no sound of: ${request.text}`);
    return speech;
  }

  async #phonemize(request: SpeechRequest): Promise<Phonemes> {
    const accent = accentOf(request.voice);
    const lexicon = await remember(this.#lexicons, accent, () => this.#parts.loadLexicon(accent));
    return phonemize(request, lexicon, this.#parts.soundOut);
  }
}

/** British voices begin with b. */
function accentOf(voice: string): Accent {
  return voice.startsWith('b') ? 'gb' : 'us';
}

function remember<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** Joins the breaths, without the near silence that the model puts around each. */
function inOnePiece(spoken: readonly (readonly [Breath, SpokenPhonemes])[], sampleRate: number): Speech {
  const words: WordTime[] = [];
  const pieces: Float32Array[] = [];
  let at = 0;
  // Times from the model are for its own sample rate; at another rate they are shorter or longer.
  const pace = modelRate / sampleRate;
  spoken.forEach(([breath, { samples, starts }], i) => {
    const times = breath.words.map(([begin, end]) => [starts[begin] ?? 0, starts[end] ?? 0] as const);
    const isLast = i === spoken.length - 1;
    const [first, last] = heardSpan(samples);
    const margin = Math.round(marginSeconds * modelRate);
    const start = i === 0 ? 0 : Math.max(first - margin, 0);
    const piece = samples.slice(start, isLast ? samples.length : last + margin);
    const from = start / modelRate;
    words.push(
      ...times.map(([begin, end]) => ({
        startSeconds: Math.max(at / modelRate + begin - from, 0) * pace,
        endSeconds: Math.max(at / modelRate + end - from, 0) * pace,
      })),
    );
    const silence = new Float32Array(isLast ? 0 : Math.round(pauseSeconds * modelRate));
    pieces.push(piece, silence);
    at += piece.length + silence.length;
  });
  const samples = new Float32Array(at);
  let offset = 0;
  for (const piece of pieces) {
    samples.set(piece, offset);
    offset += piece.length;
  }
  return { samples, sampleRate, words };
}
