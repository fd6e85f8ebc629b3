/** A chapter as a listener hears it: its tracks joined, decoded in one go, and cut apart again at their times. */
import { frameBytes, frameSamples } from '#lib/core/mp3/track-format.ts';
import type { Track } from '#lib/core/published/track.ts';
import { decodeJoined } from '../assemble/decode-joined.ts';

export interface HeardChapter {
  /** The whole of it. */
  readonly samples: Float32Array;
  readonly tracks: readonly HeardTrack[];
}

export interface HeardTrack {
  readonly track: Track;
  readonly samples: Float32Array;
}

/** Undefined where the decoder does not give a sample for each that the frames promise. */
export async function hearChapter(
  tracks: readonly { readonly track: Track; readonly bytes: Uint8Array }[],
): Promise<HeardChapter | undefined> {
  const heard = await decodeJoined(tracks.map(({ bytes }) => bytes));
  const found: HeardTrack[] = [];
  let at = 0;
  for (const { track, bytes } of tracks) {
    const end = at + (bytes.length / frameBytes) * frameSamples;
    found.push({ track, samples: heard.subarray(at, end) });
    at = end;
  }
  return heard.length < at ? undefined : { samples: heard.subarray(0, at), tracks: found };
}
