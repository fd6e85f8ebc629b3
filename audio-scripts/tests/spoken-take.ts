/** Recordings of a person, as far as they can be made with exact truth: another voice of flite, in a real room. */
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import { splitWords } from '#lib/core/transcript/words.ts';
import { resample } from '../narrator/signal/resample.ts';
import { FliteEngine } from '../narrator/voices/flite/flite-engine.ts';
import { featuresOf, type Features } from '../narrator/takes/features.ts';
import type { Reading } from '../narrator/takes/reading.ts';
import type { WordTime } from '../narrator/cast/voice-engine.ts';

/** At the tracks' rate. */
export interface Spoken {
  readonly samples: Float32Array;
  readonly words: readonly WordTime[];
}

let engine: Promise<FliteEngine> | undefined;
const spoken = new Map<string, Promise<Spoken>>();

/** Of the same words the same samples: nobody writes into them. */
export function speak(voice: string, text: string, rate = 1): Promise<Spoken> {
  const key = JSON.stringify([voice, text, rate]);
  const known = spoken.get(key) ?? synthesize(voice, text, rate);
  spoken.set(key, known);
  return known;
}

async function synthesize(voice: string, text: string, rate: number): Promise<Spoken> {
  engine ??= FliteEngine.load();
  const request = { voice, text, words: splitWords(text, 'en'), pronunciations: [], rate, pitch: 1 };
  const { samples, sampleRate: fromRate, words } = await (await engine).speak(request);
  return { samples: await resample(samples, fromRate), words };
}

export function featuresIn({ samples }: Spoken): Features {
  const features = featuresOf({ samples, sampleRate });
  if (!features) throw new Error('nothing is spoken');
  return features;
}

export function asReading(spoken: Spoken): Reading {
  return { features: featuresIn(spoken), words: spoken.words };
}

export function silence(seconds: number): Spoken {
  return { samples: new Float32Array(Math.round(seconds * sampleRate)), words: [] };
}

/** One after the other. */
export function join(parts: readonly Spoken[]): Spoken {
  const samples = new Float32Array(parts.reduce((sum, part) => sum + part.samples.length, 0));
  const words: WordTime[] = [];
  let at = 0;
  for (const part of parts) {
    samples.set(part.samples, at);
    const offset = at / sampleRate;
    words.push(
      ...part.words.map(({ startSeconds, endSeconds }) => ({
        startSeconds: startSeconds + offset,
        endSeconds: endSeconds + offset,
      })),
    );
    at += part.samples.length;
  }
  return { samples, words };
}

/** White noise this far below the whole. */
export function withNoise({ samples, words }: Spoken, decibels: number): Spoken {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const amplitude = Math.sqrt(3 * power * 10 ** (-decibels / 10));
  const random = randomNumbers(7);
  return { samples: samples.map((sample) => sample + amplitude * (2 * random() - 1)), words };
}

/** A furnished room: a burst of echoes that fades by 60 dB in 0.4 s, 10 dB below the voice. */
export function inRoom({ samples, words }: Spoken): Spoken {
  const random = randomNumbers(11);
  const echoes = Array.from({ length: 120 }, (_, i) => {
    const seconds = 0.004 + (0.3 * (i + random())) / 120;
    return { delay: Math.round(seconds * sampleRate), gain: (random() - 0.5) * 10 ** ((-3 * seconds) / 0.4) };
  });
  const energy = Math.sqrt(echoes.reduce((sum, { gain }) => sum + gain * gain, 0));
  const out = samples.slice();
  for (const { delay, gain } of echoes)
    for (let i = delay; i < out.length; i++)
      out[i] = (out[i] ?? 0) + (gain / energy) * 0.316 * (samples[i - delay] ?? 0);
  return { samples: out, words };
}

/** The same numbers each time, from 0 to 1 (a multiplicative congruential generator). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
