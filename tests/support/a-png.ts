/** PNG files of one colour. Only their headers say how large they are, so a lie takes no memory. */
import { crc32, deflateSync } from 'node:zlib';

export interface PngShape {
  readonly width: number;
  readonly height: number;
  readonly grey?: number;
}

export function aPng({ width, height, grey = 255 }: PngShape): Uint8Array<ArrayBuffer> {
  const row = Buffer.alloc(width + 1, grey);
  row[0] = 0;
  return pngOf(width, height, deflateSync(Buffer.concat(Array<Buffer>(height).fill(row))));
}

/** It says how large it is, and has nothing in it. */
export function anEmptyPng(width: number, height: number): Uint8Array<ArrayBuffer> {
  return pngOf(width, height, deflateSync(Buffer.alloc(1)));
}

function pngOf(width: number, height: number, data: Buffer): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of grey.
  header[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat(parts));
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
