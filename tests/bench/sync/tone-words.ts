/**
 * A twin of a story in which every word is a tone, as long as the word, so that a recording tells to the millisecond
 * which word is heard. Neighbouring words have different tones.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { joinTracks } from '../../../src/lib/core/mp3/join.ts';
import { frameBytes, frameSamples, sampleRate } from '../../../src/lib/core/mp3/track-format.ts';
import type { SpokenClip } from '../../../src/lib/core/transcript/block.ts';
import { encodeTrack } from '../../support/tone-track.ts';

/** Each fits whole periods into 10 ms, so that none leaks into another's measurement. */
export const tones: readonly number[] = [600, 900, 1200, 1500, 1800, 2100, 2400, 2700];

interface Manifest {
  readonly readingOrder: readonly {
    href: string;
    readonly duration: number;
    size: number;
    readonly properties: { sha256: string };
  }[];
  readonly toc: readonly { href: string }[];
}

/** A track of exactly `seconds`, in which the words of the story from number `firstWord` on are tones. */
async function encodeWords(
  words: readonly SpokenClip[],
  firstWord: number,
  seconds: number,
): Promise<Uint8Array> {
  const frames = Math.round((seconds * sampleRate) / frameSamples);
  const samples = new Float32Array(frames * frameSamples);
  for (const [i, { startSeconds, endSeconds }] of words.entries()) {
    const hertz = tones[(firstWord + i) % tones.length] ?? 0;
    const from = Math.round(startSeconds * sampleRate);
    const to = Math.round(endSeconds * sampleRate);
    for (let at = from; at < to; at++)
      samples[at] = 0.25 * Math.sin((2 * Math.PI * hertz * (at - from)) / sampleRate);
  }
  // The encoder adds frames for its delay at the end, where the story has silence.
  return new Uint8Array(await encodeTrack(samples)).subarray(0, frames * frameBytes);
}

/** Puts tones in the place of a published story's tracks. `paragraphs`: the words of each track, in reading order. */
export async function makeToneTwin(
  folder: string,
  paragraphs: readonly (readonly SpokenClip[])[],
): Promise<void> {
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const newHrefs = new Map<string, string>();
  let firstWord = 0;
  for (const [i, track] of manifest.readingOrder.entries()) {
    const words = paragraphs[i] ?? [];
    const bytes = await encodeWords(words, firstWord, track.duration);
    firstWord += words.length;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const href = `tracks/${sha256.slice(0, 16)}.mp3`;
    newHrefs.set(track.href, href);
    writeFileSync(path.join(folder, href), bytes);
    track.href = href;
    track.size = bytes.length;
    track.properties.sha256 = sha256;
  }
  for (const entry of manifest.toc) entry.href = newHrefs.get(entry.href) ?? entry.href;
  writeFileSync(file, JSON.stringify(manifest));
}

/** The tracks of a twin as one resource, as the player joins them. */
export function joinedTwin(folder: string): Buffer {
  const { readingOrder } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const tracks = readingOrder.map(
    ({ href }) => Uint8Array.from(readFileSync(path.join(folder, href))).buffer,
  );
  return Buffer.concat(joinTracks(tracks).map((part) => new Uint8Array(part)));
}
