/** A paragraph as the track that is published: its utterances one behind the other, silent edges, one loudness. */
import { frameBytes, frameSeconds, sampleRate } from '#lib/core/mp3/track-format.ts';
import type { ScriptParagraph } from '../parse/script.ts';
import type { WordTime } from '../voices/voice-engine.ts';
import { decodeTrack, encodeTrack } from './codec.ts';
import { integratedLoudness } from './loudness.ts';
import { betweenVoices, leadIn, sameVoice } from './pauses.ts';
import { fromDb, samplesIn, scale, toDb } from './sound.ts';
import { speakUtterance, targetLoudness, type Speaker, type SpokenUtterance } from './speak-utterance.ts';
import { limit, truePeak } from './true-peak.ts';

/** dBTP after decoding. */
const highestPeak = -1;
const closeEnough = 0.1;
const attempts = 6;

export interface RenderedTrack {
  readonly bytes: Uint8Array;
  readonly durationSeconds: number;
  /** One for each word of the paragraph, in seconds of the track. */
  readonly words: readonly WordTime[];
}

export async function renderTrack(
  paragraph: ScriptParagraph,
  pauseSeconds: number,
  speakerOf: (cast: string) => Speaker,
  language: string,
): Promise<RenderedTrack> {
  const spoken: SpokenUtterance[] = [];
  for (const utterance of paragraph.utterances) {
    const text = paragraph.text.slice(utterance.from, utterance.to);
    spoken.push(await speakUtterance(text, utterance, speakerOf(utterance.cast), language));
  }
  const { samples, words } = lineUp(paragraph, spoken, pauseSeconds);
  const bytes = await encodeLevelled(samples);
  return { bytes, words, durationSeconds: (bytes.length / frameBytes) * frameSeconds };
}

function lineUp(paragraph: ScriptParagraph, spoken: readonly SpokenUtterance[], pauseSeconds: number) {
  const words: WordTime[] = [];
  const starts: number[] = [];
  let at = samplesIn(leadIn);
  spoken.forEach((utterance, i) => {
    if (i > 0)
      at += samplesIn(
        paragraph.utterances[i]?.cast === paragraph.utterances[i - 1]?.cast ? sameVoice : betweenVoices,
      );
    starts.push(at);
    const offset = at / sampleRate;
    words.push(
      ...utterance.words.map((word) => ({
        startSeconds: word.startSeconds + offset,
        endSeconds: word.endSeconds + offset,
      })),
    );
    at += utterance.samples.length;
  });
  const samples = new Float32Array(at + samplesIn(pauseSeconds));
  spoken.forEach((utterance, i) => {
    samples.set(utterance.samples, starts[i]);
  });
  return { samples, words };
}

/** MP3 takes some treble and moves peaks, so what is levelled is what comes out of the decoder. */
async function encodeLevelled(samples: Float32Array): Promise<Uint8Array> {
  let gain = targetLoudness - integratedLoudness(samples);
  let ceiling = highestPeak - 0.5;
  for (let attempt = 1; ; attempt++) {
    const bytes = await encodeTrack(limit(scale(samples, fromDb(gain)), ceiling));
    const heard = await decodeTrack(bytes);
    const off = targetLoudness - integratedLoudness(heard);
    const over = toDb(truePeak(heard)) - highestPeak;
    if (over <= 0 && (Math.abs(off) <= closeEnough || attempt >= attempts)) return bytes;
    if (attempt >= 2 * attempts)
      throw new Error(
        `the track cannot be levelled: ${off.toFixed(2)} LU off, peak ${over.toFixed(2)} dB over`,
      );
    gain += off;
    if (over > 0) ceiling -= over + 0.1;
  }
}
