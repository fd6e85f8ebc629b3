/**
 * Makes the frame before joined tracks that gives their total length. Without it WebKit reports no duration and seeks
 * to the wrong place. The layout is that of a Xing/Info header, without LAME's extension: with that, players remove the
 * codec's delay, but Chromium does so only when it plays from 0, so that all sound after a seek would be 46 ms late.
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
  // Without the Info frame itself: Chromium seeks by this number, and would be up to 65 ms off towards the end of a file.
  view.setUint32(infoAt + 12, frames * frameBytes);
  for (let percent = 0; percent < 100; percent++)
    frame[infoAt + 16 + percent] = Math.floor((percent * 256) / 100);
  return frame;
}
