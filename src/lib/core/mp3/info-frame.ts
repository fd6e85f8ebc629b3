/**
 * The frame that stands in front of joined tracks and says how long the whole is: without it WebKit reports no
 * duration, and a seek is a guess. It asks for nothing to be cut off. An Info frame with LAME's extension would have
 * players cut the codec's delay, but Chromium cuts it only when it plays from 0: after a seek all sound would come
 * 46 ms later than before it. Layout: the Xing/Info header.
 */
import { frameBytes } from './track-format.ts';

const headerBytes = 4;
const sideInfoBytes = 9;
const infoAt = headerBytes + sideInfoBytes;
/** "Info" in ASCII. */
const infoMagic = [0x49, 0x6e, 0x66, 0x6f];
const hasFrames = 1;
const hasBytes = 2;
const hasSeekTable = 4;

/** `frames`: how many frames follow, the Info frame not counted. */
export function makeInfoFrame(frames: number): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(frameBytes);
  const view = new DataView(frame.buffer);
  frame.set([0xff, 0xf3, 0x84, 0xc4]);
  frame.set(infoMagic, infoAt);
  view.setUint32(infoAt + 4, hasFrames | hasBytes | hasSeekTable);
  view.setUint32(infoAt + 8, frames);
  // Chromium seeks by this count: with the Info frame's own bytes in it, seeks drift by up to 65 ms along a file.
  view.setUint32(infoAt + 12, frames * frameBytes);
  for (let percent = 0; percent < 100; percent++)
    frame[infoAt + 16 + percent] = Math.floor((percent * 256) / 100);
  return frame;
}
