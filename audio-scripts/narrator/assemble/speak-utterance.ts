/** One utterance as sound: spoken, brought to the tracks' rate, trimmed, given its effect, brought to one loudness. */
import type { ScriptUtterance } from '../parse/script.ts';
import type { Speech, SpeechRequest, WordTime } from '../voices/voice-engine.ts';
import { integratedLoudness } from './loudness.ts';
import type { Speaker } from './request.ts';
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

export async function speakUtterance(
  request: SpeechRequest,
  utterance: Pick<ScriptUtterance, 'effect' | 'gain'>,
  { member, engine }: Speaker,
): Promise<SpokenUtterance> {
  return treat(await engine.speak(request), utterance.effect, member.gain + utterance.gain);
}

/** `gain`: dB over the loudness that all utterances have. */
export async function treat(
  speech: Speech,
  effect: ScriptUtterance['effect'],
  gain: number,
): Promise<SpokenUtterance> {
  const from = Math.max((speech.words[0]?.startSeconds ?? 0) - before, 0);
  const to = (speech.words.at(-1)?.endSeconds ?? Infinity) + after;
  const whole = await resample(speech.samples, speech.sampleRate);
  const trimmed = fadeEdges(whole.slice(samplesIn(from), samplesIn(Math.min(to, whole.length))), edgeFade);
  const treated = effect === 'telephone' ? telephone(trimmed) : trimmed;
  const factor = fromDb(targetLoudness + gain - integratedLoudness(treated));
  return {
    samples: scale(treated, factor),
    words: speech.words.map(({ startSeconds, endSeconds }) => ({
      startSeconds: startSeconds - from,
      endSeconds: endSeconds - from,
    })),
  };
}
