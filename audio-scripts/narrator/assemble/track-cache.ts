/** Tracks that were rendered, by key: what a stopped run has done is not done again. */
import { secondsOfBytes } from '#lib/core/mp3/track-format.ts';
import type { FileCache } from '../file-cache.ts';
import type { RenderedTrack } from './render-track.ts';

export async function readTrack(cache: FileCache, key: string): Promise<RenderedTrack | undefined> {
  const [bytes, times] = [await cache.read(`${key}.mp3`), await cache.read(`${key}.json`)];
  if (!bytes || !times) return undefined;
  const rest = JSON.parse(times.toString('utf8')) as Pick<RenderedTrack, 'words' | 'suspects'>;
  return { ...rest, bytes, durationSeconds: secondsOfBytes(bytes.length) };
}

/** The words last: without them the track is not there. */
export async function writeTrack(
  cache: FileCache,
  key: string,
  { bytes, words, suspects }: RenderedTrack,
): Promise<void> {
  await cache.write(`${key}.mp3`, bytes);
  await cache.write(`${key}.json`, JSON.stringify({ words, suspects }));
}
