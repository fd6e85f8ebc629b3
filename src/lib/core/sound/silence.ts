/**
 * Finds the pauses of a track in its decoded samples, in whole frames of 24 ms, because whole frames can be left out. What
 * counts as a pause is measured by the voice of the same track: a quiet reading has quiet pauses.
 */
import type { Parts } from '../in-parts.ts';
import { frameSamples } from '../mp3/track-format.ts';

/** Frames in which nothing is heard. */
export interface SilentFrames {
  readonly first: number;
  readonly count: number;
}

/** A pause must be so much softer than the voice: 40 dB, below breath and the ends of words. */
const softness = 0.01;
/** The voice is as loud as the loudest twentieth of the track. */
const voiceShare = 0.95;
/** As an amplitude, -60 dB: without a voice that is louder, nothing is known. */
const softestVoice = 0.001;
/** Shorter pauses are never cut, at any level: 216 ms. */
const fewestFrames = 9;
const windowsPerFrame = 2;
const windowSamples = frameSamples / windowsPerFrame;
/** About a quarter of a million samples, 2 ms of work on a slow phone. */
const windowsPerPart = 900;

/** `samples`: mono, with the sound of frame n from n * 576 on. */
export function* findSilence(samples: Float32Array): Parts<readonly SilentFrames[]> {
  const levels = new Float32Array(Math.floor(samples.length / windowSamples));
  for (let i = 0; i < levels.length; i++) {
    levels[i] = levelOf(samples, i * windowSamples);
    if (i % windowsPerPart === windowsPerPart - 1) yield;
  }
  const voice = levels.slice().sort()[Math.floor(levels.length * voiceShare)] ?? 0;
  if (voice < softestVoice) return [];
  const found: SilentFrames[] = [];
  const frames = Math.floor(levels.length / windowsPerFrame);
  for (let first = 0; first < frames; first++) {
    let end = first;
    while (end < frames && isSoft(levels, end, voice * softness)) end++;
    if (end - first >= fewestFrames) found.push({ first, count: end - first });
    first = end;
  }
  return found;
}

/** Root mean square. */
function levelOf(samples: Float32Array, from: number): number {
  let sum = 0;
  for (let i = from; i < from + windowSamples; i++) sum += (samples[i] ?? 0) ** 2;
  return Math.sqrt(sum / windowSamples);
}

function isSoft(levels: Float32Array, frame: number, limit: number): boolean {
  for (let i = 0; i < windowsPerFrame; i++)
    if ((levels[frame * windowsPerFrame + i] ?? 0) >= limit) return false;
  return true;
}
