/**
 * Whether an MP3 file is whole: its frames follow each other without a gap (ISO 11172-3, 2.4.1.3), as many as it says.
 * Decoders leave out what they cannot read without a word, and with it what was said there.
 */
import type { TakeProblem } from './take.ts';

interface Header {
  readonly bytes: number;
  readonly seconds: number;
  /** Between the header and the sound of a frame. */
  readonly sideBytes: number;
}

const kilobits = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const;
const sampleRates = [44_100, 48_000, 32_000] as const;

/** Undefined where it is whole, and for layers I and II, which nobody records. */
export function findMp3Problem(bytes: Uint8Array): TakeProblem | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = firstFrame(view);
  if (at === undefined) return undefined;
  const promised = promisedFrames(view, at);
  let [frames, seconds] = [0, 0];
  for (let header = readHeader(view, at); header; header = readHeader(view, at)) {
    if (at + header.bytes > bytes.length) return brokenOff(seconds);
    at += header.bytes;
    seconds += header.seconds;
    frames++;
  }
  if (promised !== undefined && frames < promised + 1 && isEnd(bytes, at)) return brokenOff(seconds);
  if (isEnd(bytes, at)) return undefined;
  return {
    kind: 'damaged',
    atSeconds: seconds,
    detail: 'The file is damaged from there on. Save it again from the recording.',
  };
}

/** Two headers exactly one frame apart are not a coincidence. */
function firstFrame(view: DataView): number | undefined {
  for (let at = tagLength(view); at + 4 <= view.byteLength; at++) {
    const header = readHeader(view, at);
    if (header && readHeader(view, at + header.bytes)) return at;
  }
  return undefined;
}

/** ID3v2: four bytes of seven bits. */
function tagLength(view: DataView): number {
  if (view.byteLength < 10 || view.getUint16(0) !== 0x4944 || view.getUint8(2) !== 0x33) return 0;
  return 10 + [6, 7, 8, 9].reduce((size, at) => size * 128 + (view.getUint8(at) & 0x7f), 0);
}

function readHeader(view: DataView, at: number): Header | undefined {
  if (at + 4 > view.byteLength) return undefined;
  const word = view.getUint32(at);
  const version = (word >>> 19) & 3;
  const isLayer3 = ((word >>> 17) & 3) === 1;
  const baseRate = sampleRates[(word >>> 10) & 3];
  const isMpeg1 = version === 3;
  const bitrate = kilobits[isMpeg1 ? 0 : 1][(word >>> 12) & 15];
  if (word >>> 21 !== 0x7ff || version === 1 || !isLayer3 || !baseRate || !bitrate) return undefined;
  const rate = baseRate / (isMpeg1 ? 1 : version === 2 ? 2 : 4);
  const samples = isMpeg1 ? 1152 : 576;
  const isMono = ((word >>> 6) & 3) === 3;
  return {
    bytes: Math.floor((samples * 125 * bitrate) / rate) + ((word >>> 9) & 1),
    seconds: samples / rate,
    sideBytes: isMpeg1 ? (isMono ? 17 : 32) : isMono ? 9 : 17,
  };
}

/** The number of frames that the encoder's own frame gives for the rest of the file, if there is one (Xing, 1999: flag 1). */
function promisedFrames(view: DataView, first: number): number | undefined {
  const at = first + 4 + (readHeader(view, first)?.sideBytes ?? 0);
  if (at + 12 > view.byteLength) return undefined;
  const mark = view.getUint32(at);
  const isThere = mark === 0x58696e67 || mark === 0x496e666f;
  return isThere && (view.getUint32(at + 4) & 1) !== 0 ? view.getUint32(at + 8) : undefined;
}

/** Tags or a recorder's padding may follow the sound. */
function isEnd(bytes: Uint8Array, at: number): boolean {
  const rest = bytes.subarray(at);
  const tag = Buffer.from(rest.subarray(0, 8)).toString('latin1');
  return /^(?:TAG|APETAGEX|LYRICS|3DI|ID3)/.test(tag) || rest.every((byte) => byte === 0);
}

function brokenOff(atSeconds: number): TakeProblem {
  return {
    kind: 'truncated',
    atSeconds,
    detail: 'The file ends before its sound does. Save it again, whole.',
  };
}
