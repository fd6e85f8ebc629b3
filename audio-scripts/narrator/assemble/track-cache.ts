/** Rendered tracks by key, so that the work of a stopped run is not repeated. */
import { secondsOfBytes } from '#lib/core/mp3/track-format.ts';
import type { FileCache } from '../common/file-cache.ts';
import { sha256 } from '../common/digest.ts';
import type { RenderedTrack } from './render-track.ts';

export async function readTrack(cache: FileCache, key: string): Promise<RenderedTrack | undefined> {
  const [bytes, rest] = [await cache.read(`${key}.mp3`), parse(await cache.read(`${key}.json`))];
  if (!bytes || rest?.track !== sha256(bytes)) return undefined;
  const { words, suspects } = rest;
  return { words, ...(suspects && { suspects }), bytes, durationSeconds: secondsOfBytes(bytes.length) };
}

/** The words are written last: without them the track does not count as cached. */
export async function writeTrack(
  cache: FileCache,
  key: string,
  { bytes, words, suspects }: RenderedTrack,
): Promise<void> {
  await cache.write(`${key}.mp3`, bytes);
  await cache.write(`${key}.json`, JSON.stringify({ track: sha256(bytes), words, suspects }));
}

interface Rest extends Pick<RenderedTrack, 'words' | 'suspects'> {
  /** SHA-256: a track that was cut off is not the one that the words belong to. */
  readonly track: string;
}

function parse(source: Buffer | undefined): Rest | undefined {
  try {
    return source && (JSON.parse(source.toString('utf8')) as Rest);
  } catch {
    return undefined;
  }
}
