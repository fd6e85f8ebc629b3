/** One utterance as sound: spoken, brought to the tracks' rate, trimmed, given its effect, brought to one loudness. */
import { splitWords } from '#lib/core/transcript/words.ts';
import type { ScriptCastMember, ScriptUtterance } from '../parse/script.ts';
import type { VoiceEngine, WordTime } from '../voices/voice-engine.ts';
import { integratedLoudness } from './loudness.ts';
import { resample } from './resample.ts';
import { fadeEdges, fromDb, samplesIn, scale } from './sound.ts';
import { telephone } from './telephone.ts';

/** LUFS that each utterance and each track is brought to (formats.md, Track). */
export const targetLoudness = -18;

/** Kept around the words: the breath of a consonant, the ring of a vowel. */
const before = 0.04;
const after = 0.08;
const edgeFade = 0.01;

export interface SpokenUtterance {
  readonly samples: Float32Array;
  /** One for each word of the utterance, in seconds of the samples. */
  readonly words: readonly WordTime[];
}

export interface Speaker {
  readonly member: ScriptCastMember;
  readonly engine: VoiceEngine;
  /** The engine's own name for the voice. */
  readonly voice: string;
}

export async function speakUtterance(
  text: string,
  utterance: ScriptUtterance,
  { member, engine, voice }: Speaker,
  language: string,
): Promise<SpokenUtterance> {
  const speech = await engine.speak({
    voice,
    text,
    words: splitWords(text, language),
    rate: member.rate * utterance.rate,
    pitch: member.pitch,
  });
  const from = Math.max((speech.words[0]?.startSeconds ?? 0) - before, 0);
  const to = (speech.words.at(-1)?.endSeconds ?? Infinity) + after;
  const whole = await resample(speech.samples, speech.sampleRate);
  const trimmed = fadeEdges(whole.slice(samplesIn(from), samplesIn(Math.min(to, whole.length))), edgeFade);
  const treated = utterance.effect === 'telephone' ? telephone(trimmed) : trimmed;
  const gain = targetLoudness + member.gain + utterance.gain - integratedLoudness(treated);
  return {
    samples: scale(treated, fromDb(gain)),
    words: speech.words.map(({ startSeconds, endSeconds }) => ({
      startSeconds: startSeconds - from,
      endSeconds: endSeconds - from,
    })),
  };
}
