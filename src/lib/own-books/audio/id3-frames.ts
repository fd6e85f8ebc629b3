/** Frames of the ID3v2 tag at the start of a file, versions 3 and 4 (id3.org, *ID3v2.3.0* and *ID3v2.4.0*). */

export interface Id3Frame {
  /** Four characters, such as `TIT2`. */
  readonly id: string;
  readonly content: Uint8Array;
}

const headerBytes = 10;
/** Tags hold pictures, but none that is larger. */
const limitBytes = 64 * 1024 * 1024;

export interface Id3Tag {
  readonly version: 3 | 4;
  readonly frames: readonly Id3Frame[];
}

/** Undefined where the file begins with no tag that can be read. */
export async function readId3Tag(file: Blob): Promise<Id3Tag | undefined> {
  const header = new Uint8Array(await file.slice(0, headerBytes).arrayBuffer());
  const [, , , version = 0, , flags = 0] = header;
  const isTag = header.length === headerBytes && latin1(header.subarray(0, 3)) === 'ID3';
  if (!isTag || (version !== 3 && version !== 4)) return undefined;
  const size = Math.min(syncsafe(header, 6), limitBytes);
  let tag = new Uint8Array(await file.slice(headerBytes, headerBytes + size).arrayBuffer());
  // In version 4 each frame says for itself whether it was changed so.
  if (flags & 0x80 && version === 3) tag = withoutUnsynchronisation(tag);
  const framesAt = flags & 0x40 ? extendedHeaderBytes(tag, version) : 0;
  return { version, frames: framesWithin(tag.subarray(framesAt), version) };
}

/** Frames inside a tag, or inside a frame that holds others. */
export function framesWithin(bytes: Uint8Array, version: 3 | 4): readonly Id3Frame[] {
  const frames: Id3Frame[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 0;
  while (offset + headerBytes <= bytes.length) {
    const id = latin1(bytes.subarray(offset, offset + 4));
    const size = version === 4 ? syncsafe(bytes, offset + 4) : view.getUint32(offset + 4);
    const start = offset + headerBytes;
    // What follows the last frame is padding.
    if (!/^[A-Z0-9]{4}$/.test(id) || start + size > bytes.length) break;
    const flags = view.getUint8(offset + 9);
    const content = plainContent(bytes.subarray(start, start + size), version, flags);
    if (content) frames.push({ id, content });
    offset = start + size;
  }
  return frames;
}

/** The text of a text frame; of several values the first. */
export function textOf(content: Uint8Array): string {
  const [encoding = 0] = content;
  const text = content.subarray(1);
  const decoded = encoding === 1 || encoding === 2 ? utf16(text, encoding === 2) : eightBit(text, encoding);
  return (decoded.split('\0')[0] ?? '').trim();
}

function eightBit(bytes: Uint8Array, encoding: number): string {
  return new TextDecoder(encoding === 3 ? 'utf-8' : 'windows-1252').decode(bytes);
}

function utf16(bytes: Uint8Array, isBigEndian: boolean): string {
  const isMarkedBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(isMarkedBig || isBigEndian ? 'utf-16be' : 'utf-16le').decode(bytes);
}

/** Undefined where it is compressed or encrypted, which no program does. */
function plainContent(bytes: Uint8Array, version: 3 | 4, flags: number): Uint8Array | undefined {
  if (version === 3) return flags & 0xc0 ? undefined : bytes;
  if (flags & 0x0c) return undefined;
  const content = flags & 0x01 ? bytes.subarray(4) : bytes;
  return flags & 0x02 ? withoutUnsynchronisation(content) : content;
}

/** Takes out the zeros that were put after each byte FF. */
function withoutUnsynchronisation(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes.filter((byte, i) => !(byte === 0 && bytes[i - 1] === 0xff)));
}

function extendedHeaderBytes(tag: Uint8Array, version: 3 | 4): number {
  if (tag.length < 4) return 0;
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength);
  return version === 4 ? syncsafe(tag, 0) : 4 + view.getUint32(0);
}

/** Four bytes of seven bits each, so that none of them looks like the start of a sound frame. */
function syncsafe(bytes: Uint8Array, at: number): number {
  return bytes.subarray(at, at + 4).reduce((value, byte) => value * 128 + (byte & 0x7f), 0);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
