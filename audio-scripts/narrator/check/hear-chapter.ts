/** A chapter as a listener hears it: its tracks joined, decoded in one go, and cut apart again at their times. */
import { frameBytes, frameSamples } from '#lib/core/mp3/track-format.ts';
import type { Track } from '#lib/core/publication/publication.ts';
import { decodeTrack } from '../assemble/codec.ts';

export interface HeardChapter {
  /** The whole of it. */
  readonly samples: Float32Array;
  readonly tracks: readonly HeardTrack[];
}

export interface HeardTrack {
  readonly track: Track;
  readonly samples: Float32Array;
}

/** Behind the last track, so that the decoder gives back the end that it is late with. */
const silentFrames = 2;
const headerBytes = 4;

/** Undefined where the decoder does not give a sample for each that the frames promise. */
export async function hearChapter(
  tracks: readonly { readonly track: Track; readonly bytes: Uint8Array }[],
): Promise<HeardChapter | undefined> {
  const silence = silenceLike(tracks[0]?.bytes ?? new Uint8Array());
  const heard = await decodeTrack(Buffer.concat([...tracks.map(({ bytes }) => bytes), ...silence]));
  const found: HeardTrack[] = [];
  let at = 0;
  for (const { track, bytes } of tracks) {
    const end = at + (bytes.length / frameBytes) * frameSamples;
    found.push({ track, samples: heard.subarray(at, end) });
    at = end;
  }
  return heard.length < at ? undefined : { samples: heard.subarray(0, at), tracks: found };
}

/** Frames with the header of these bytes and nothing in them: they borrow nothing and sound like nothing. */
function silenceLike(bytes: Uint8Array): readonly Uint8Array[] {
  const frame = new Uint8Array(frameBytes);
  frame.set(bytes.subarray(0, headerBytes));
  return Array.from({ length: silentFrames }, () => frame);
}
