/** One utterance as sound: spoken, brought to the tracks' rate, trimmed, given its effect, brought to one loudness. */
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import type { ScriptUtterance } from '../parse/script.ts';
import type { Speech, SpeechRequest, WordTime } from './voice-engine.ts';
import { integratedLoudness } from '../signal/loudness.ts';
import type { Speaker } from './request.ts';
import { resample } from '../signal/resample.ts';
import { fadeEdges, fromDb, heardSpan, samplesIn, scale } from '../signal/sound.ts';
import { telephone } from './telephone.ts';

/** LUFS that each utterance and each track is brought to. */
export const targetLoudness = -18;
/** LU that a chapter may lie off it. */
export const chapterTolerance = 0.5;

/** Kept around what is heard: the breath of a consonant, the ring of a vowel. */
const before = 0.03;
const after = 0.06;
const edgeFade = 0.01;

export interface SpokenUtterance {
  readonly samples: Float32Array;
  /** One for each word of the utterance, in seconds of the samples. */
  readonly words: readonly WordTime[];
  /** dB over the loudness that all have. */
  readonly gain: number;
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
  const whole = await resample(speech.samples, speech.sampleRate);
  const [first, last] = heardSpan(whole);
  const from = Math.max(first - samplesIn(before), 0);
  const trimmed = fadeEdges(whole.slice(from, last + samplesIn(after)), edgeFade);
  const within = (seconds: number) =>
    Math.min(Math.max(seconds - from / sampleRate, 0), trimmed.length / sampleRate);
  const treated = effect === 'telephone' ? telephone(trimmed) : trimmed;
  const factor = fromDb(targetLoudness + gain - integratedLoudness(treated));
  return {
    gain,
    samples: scale(treated, factor),
    words: speech.words.map(({ startSeconds, endSeconds }) => ({
      startSeconds: within(startSeconds),
      endSeconds: within(endSeconds),
    })),
  };
}
