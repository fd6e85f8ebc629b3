/** Which tone is heard when, from a recording of a story's tone twin. */
import { monitor } from '../../support/sound-server.ts';
import type { Recording } from './record.ts';
import { tones } from './tone-words.ts';

const hopSamples = monitor.rate / 1000;
const windowSamples = monitor.rate / 100;
/** Of full scale; the tones are at a quarter. */
const audible = 0.05;

/** Index into `tones` for each millisecond from `startMs` on; -1 in silence. */
export interface HeardTones {
  readonly startMs: number;
  readonly byMillisecond: Int8Array;
}

export function findTones({ samples, startMs }: Recording): HeardTones {
  const count = Math.max(Math.floor((samples.length - windowSamples) / hopSamples), 0);
  const byMillisecond = new Int8Array(count).fill(-1);
  const loudest = new Float32Array(count).fill(audible);
  for (const [tone, hertz] of tones.entries()) {
    const factor = 2 * Math.cos((2 * Math.PI * hertz) / monitor.rate);
    for (let hop = 0; hop < count; hop++) {
      const amplitude = goertzel(samples, hop * hopSamples, factor);
      if (amplitude <= (loudest[hop] ?? 0)) continue;
      loudest[hop] = amplitude;
      byMillisecond[hop] = tone;
    }
  }
  // What a window tells holds for its middle.
  return { startMs: startMs + (windowSamples / 2 / monitor.rate) * 1000, byMillisecond };
}

/** The amplitude of one frequency in a window (Goertzel's algorithm); `factor` is twice the cosine of its step. */
function goertzel(samples: Float32Array, from: number, factor: number): number {
  let before = 0;
  let last = 0;
  for (let i = from; i < from + windowSamples; i++) {
    const next = (samples[i] ?? 0) + factor * last - before;
    before = last;
    last = next;
  }
  const power = last * last + before * before - factor * last * before;
  return (2 * Math.sqrt(Math.max(power, 0))) / windowSamples;
}

export interface Onset {
  /** Milliseconds since the epoch. */
  readonly atMs: number;
  readonly tone: number;
}

/** Where each word's tone begins. */
export function findOnsets({ startMs, byMillisecond }: HeardTones): readonly Onset[] {
  const onsets: Onset[] = [];
  for (let at = 1; at < byMillisecond.length; at++) {
    const tone = byMillisecond[at] ?? -1;
    // One that lasts for less than 3 ms is the edge between two others.
    if (tone >= 0 && tone !== byMillisecond[at - 1] && tone === byMillisecond[at + 3])
      onsets.push({ atMs: startMs + at, tone });
  }
  return onsets;
}
