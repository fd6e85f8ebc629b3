/**
 * The frame that stands in front of joined tracks and tells players how long the whole is and how much silence the
 * codec added. Without it WebKit reports no duration and nobody trims the delay (reference h2, formats.md, Stretch).
 * Layout: the Xing/Info header as LAME writes it; facts from the LAME tag specification.
 */
import { crc16 } from './crc16.ts';
import { bitrateKbps, decoderDelay, encoderDelay, frameBytes } from './track-format.ts';

/**
 * Players cut `padding - 529` samples from the end; 529 cuts nothing, for a stretch ends in silence that belongs to it.
 */
const endPadding = decoderDelay;

const headerBytes = 4;
const sideInfoBytes = 9;
const infoAt = headerBytes + sideInfoBytes;
const lameAt = infoAt + 120;
const everyField = 0xf;
const constantBitrate = 1;

/** `frames`: how many frames follow, the Info frame not counted. */
export function makeInfoFrame(frames: number): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(frameBytes);
  const view = new DataView(frame.buffer);
  frame.set([0xff, 0xf3, 0x84, 0xc4]);
  writeAscii(frame, infoAt, 'Info');
  view.setUint32(infoAt + 4, everyField);
  view.setUint32(infoAt + 8, frames);
  // Chromium seeks by this count: with the Info frame's own bytes in it, seeks drift by up to 65 ms along a file.
  view.setUint32(infoAt + 12, frames * frameBytes);
  for (let percent = 0; percent < 100; percent++)
    frame[infoAt + 16 + percent] = Math.floor((percent * 256) / 100);

  writeAscii(frame, lameAt, 'LAME3.100');
  frame[lameAt + 9] = constantBitrate;
  view.setUint32(lameAt + 20, ((bitrateKbps << 24) | (encoderDelay << 12) | endPadding) >>> 0);
  view.setUint32(lameAt + 28, frames * frameBytes);
  view.setUint16(lameAt + 34, crc16(frame.subarray(0, lameAt + 34)));
  return frame;
}

function writeAscii(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
}
