/** Tracks as a listener hears them one after the other: joined as the player joins them, decoded in one go. */
import { frameBytes } from '#lib/core/mp3/track-format.ts';
import { decodeTrack } from './codec.ts';

/** After the last track, so that the decoder also returns the end, which it delays. */
const silentFrames = 2;
const headerBytes = 4;

export function decodeJoined(tracks: readonly Uint8Array[]): Promise<Float32Array> {
  return decodeTrack(Buffer.concat([...tracks, ...silenceLike(tracks[0] ?? new Uint8Array())]));
}

/** Frames with the header of these bytes and nothing in them: they borrow nothing and sound like nothing. */
function silenceLike(bytes: Uint8Array): readonly Uint8Array[] {
  const frame = new Uint8Array(frameBytes);
  frame.set(bytes.subarray(0, headerBytes));
  return Array.from({ length: silentFrames }, () => frame);
}
