/** Takes whose word times are known: published tracks that Kokoro spoke, in steps of 25 ms, through the codec. */
import path from 'node:path';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { decodeTrack } from '../narrator/assemble/codec.ts';
import { readLock } from '../narrator/parse/lock.ts';
import { readPublished } from '../narrator/publish/published-story.ts';

export interface KnownTake {
  readonly text: string;
  /** At the tracks' rate. */
  readonly samples: Float32Array;
  /** Of each word, in seconds. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export async function readFromTracks(ids: readonly string[]): Promise<readonly KnownTake[]> {
  const takes: KnownTake[] = [];
  for (const id of ids) {
    const lock = await readLock(path.join('audio-scripts', 'stories', id, 'script.lock.json'));
    const tracks = await readPublished(path.join('static', 'stories', id), id as PublicationId);
    for (const { id: paragraph, text } of lock?.paragraphs ?? []) {
      const track = tracks.get(paragraph);
      if (!track) throw new Error(`${id} is not published as its lock says`);
      takes.push({
        text,
        samples: await decodeTrack(track.bytes),
        starts: track.words.map(({ startSeconds }) => startSeconds),
        ends: track.words.map(({ endSeconds }) => endSeconds),
      });
    }
  }
  return takes;
}
