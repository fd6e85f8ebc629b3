/**
 * How exactly a recording is aligned: takes whose word times are known, against the time that the aligner finds for
 * each word's start, beside the readings of two other voices. Flite's readings have exact truth; published tracks that Kokoro spoke have its model's own
 * durations, in steps of 25 ms, and has been through the codec.
 */
import { performance } from 'node:perf_hooks';
import { sampleRate } from '#lib/core/mp3/track-format.ts';
import { resample } from '../narrator/signal/resample.ts';
import { chanceOf } from '../narrator/sounds/random.ts';
import { alignTake, meanTimes } from '../narrator/takes/align-take.ts';
import { featuresOf } from '../narrator/takes/features.ts';
import { readByTwo, toRead } from '../narrator/takes/reading.ts';
import type { VoiceEngine } from '../narrator/cast/voice-engine.ts';
import { benchTexts } from './bench-texts.ts';
import { bareEngines, requestFor } from './engines.ts';
import { quantile, type Figure } from './figure.ts';
import { readFromTracks, type KnownTake } from './known-takes.ts';

type StartedTake = Omit<KnownTake, 'ends'>;

export async function measureTakeAlignment(): Promise<readonly Figure[]> {
  const [flite] = await bareEngines();
  const sources = [
    ['flite/awb', await readByFlite(flite, 'awb', 0.9)],
    ['flite/kal16', await readByFlite(flite, 'kal16', 1)],
    [
      'Kokoro’s published tracks',
      await readFromTracks(['when-love-and-ambition-collide', 'the-lamp-and-the-dark']),
    ],
  ] as const;
  const figures: Figure[] = [];
  for (const [name, takes] of sources)
    for (const [room, inRoom] of [
      ['', (take: StartedTake) => take],
      [', in a noisy room with pauses', harden],
    ] as const)
      figures.push({
        name: `Take alignment, ${name}${room}`,
        value: await measure(takes.map(inRoom), flite),
      });
  return figures;
}

async function measure(takes: readonly StartedTake[], reader: VoiceEngine): Promise<string> {
  const errors: number[] = [];
  let [workSeconds, takeSeconds] = [0, 0];
  for (const { text, samples, starts } of takes) {
    const startMs = performance.now();
    const readings = await readByTwo(
      toRead({ text, pronunciations: [] }, { language: 'en', pronounce: {} }),
      reader,
    );
    const features = featuresOf({ samples, sampleRate });
    if (!features) throw new Error(`nothing is spoken in the take of “${text}”`);
    const words = meanTimes(readings.map((reading) => alignTake(features, reading)));
    workSeconds += (performance.now() - startMs) / 1000;
    takeSeconds += samples.length / sampleRate;
    errors.push(...words.map(({ startSeconds }, i) => Math.abs(startSeconds - (starts[i] ?? 0))));
  }
  const at = (share: number) => `${(quantile(errors, share) * 1000).toFixed(0)} ms`;
  const cost = ((workSeconds / takeSeconds) * 60).toFixed(1);
  return `median ${at(0.5)}, 95 % ${at(0.95)} (${errors.length} words), ${cost} s of work a minute of the take`;
}

async function readByFlite(flite: VoiceEngine, voice: string, rate: number): Promise<readonly StartedTake[]> {
  const takes: StartedTake[] = [];
  for (const text of benchTexts(28)) {
    const speech = await flite.speak({ ...requestFor(text, voice), rate });
    const samples = await resample(speech.samples, speech.sampleRate);
    takes.push({ text, samples, starts: speech.words.map(({ startSeconds }) => startSeconds) });
  }
  return takes;
}

/** Silence before, a pause of 1.2 s after the seventh word, three echoes, and noise 25 dB under the speech. */
function harden({ text, samples, starts }: StartedTake): StartedTake {
  const chance = chanceOf(5);
  const lead = 0.8;
  const pause = 1.2;
  const cut = starts[7] ?? samples.length / sampleRate;
  const at = Math.round(cut * sampleRate);
  const made = new Float32Array(samples.length + Math.round((2 * lead + pause) * sampleRate));
  samples.forEach((sample, i) => {
    const to = i + Math.round((lead + (i >= at ? pause : 0)) * sampleRate);
    for (const [delay, share] of [
      [0, 1],
      [0.011, 0.35],
      [0.023, 0.25],
      [0.041, 0.15],
    ] as const) {
      const echo = to + Math.round(delay * sampleRate);
      if (echo < made.length) made[echo] = (made[echo] ?? 0) + sample * share;
    }
  });
  const level = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
  const noise = level * 10 ** (-25 / 20) * Math.sqrt(3);
  return {
    text,
    samples: made.map((sample) => sample + chance.between(-noise, noise)),
    starts: starts.map((start) => start + lead + (start >= cut ? pause : 0)),
  };
}
