/**
 * Leaves frames out of a track. A frame of layer III may have its bits in the two frames before it (the bit reservoir, ISO
 * 11172-3, 2.4.3.4), up to 255 bytes. So the last two frames before the sound goes on stay where they are as bytes, but
 * their side information is replaced by one that says that they are silent: they are there for the bits of the next ones.
 */
import { frameBytes } from './track-format.ts';

const headerBytes = 4;
/** For one channel of MPEG-2. */
const sideInfoBytes = 9;
const mainDataBytes = frameBytes - headerBytes - sideInfoBytes;
const carriers = 2;

interface Frames {
  readonly first: number;
  readonly count: number;
}

/** `leftOut`: in ascending order, with at least two frames of silence after each. The result is a copy. */
export function leaveOutFrames(track: Uint8Array, leftOut: readonly Frames[]): Uint8Array<ArrayBuffer> {
  const gone = leftOut.reduce((sum, { count }) => sum + count, 0);
  const kept = new Uint8Array(track.length - gone * frameBytes);
  let from = 0;
  let to = 0;
  for (const { first, count } of leftOut) {
    const before = track.subarray(from, first * frameBytes);
    kept.set(before, to);
    to += before.length;
    from = (first + count) * frameBytes;
    for (let i = 0; i < carriers; i++, from += frameBytes, to += frameBytes) {
      kept.set(track.subarray(from, from + frameBytes), to);
      silence(kept, to, i * mainDataBytes);
    }
  }
  kept.set(track.subarray(from), to);
  return kept;
}

/** `borrowed`: how many of the bytes before it a decoder must keep for the frames after it. */
function silence(bytes: Uint8Array, frame: number, borrowed: number): void {
  bytes.fill(0, frame + headerBytes, frame + headerBytes + sideInfoBytes);
  // `main_data_begin` are the first eight bits. Without bits of its own (`part2_3_length` 0), the frame is silent.
  bytes[frame + headerBytes] = borrowed;
}
