/** Boxes of an MP4 file (ISO/IEC 14496-12): a size, a type of four characters, and what is inside. */

export interface Mp4Box {
  readonly type: string;
  readonly content: Uint8Array;
}

const headerBytes = 8;
const largeHeaderBytes = 16;
/** The tables of the longest books take some megabytes. */
const limitBytes = 128 * 1024 * 1024;
/** Files that are written while they are recorded have many, but need no such table. */
const mostBoxes = 10_000;

/** The content of the file's first box of that type, read without what stands before it. */
export async function readTopLevelBox(file: Blob, type: string): Promise<Uint8Array | undefined> {
  let offset = 0;
  for (let i = 0; i < mostBoxes && offset + headerBytes <= file.size; i++) {
    const bytes = new Uint8Array(await file.slice(offset, offset + largeHeaderBytes).arrayBuffer());
    const header = readHeader(bytes, file.size - offset);
    if (!header) return undefined;
    if (header.type === type) {
      const content = file.slice(offset + header.bytes, offset + header.size);
      return content.size > limitBytes ? undefined : new Uint8Array(await content.arrayBuffer());
    }
    offset += header.size;
  }
  return undefined;
}

/** The boxes that stand one after the other in `bytes`, up to one that does not fit. */
export function boxesIn(bytes: Uint8Array): readonly Mp4Box[] {
  const boxes: Mp4Box[] = [];
  let offset = 0;
  while (offset + headerBytes <= bytes.length) {
    const header = readHeader(bytes.subarray(offset), bytes.length - offset);
    if (!header || offset + header.size > bytes.length) break;
    boxes.push({ type: header.type, content: bytes.subarray(offset + header.bytes, offset + header.size) });
    offset += header.size;
  }
  return boxes;
}

/** The content of the first box that is reached by these types, each inside the one before. */
export function boxAt(bytes: Uint8Array, ...path: readonly string[]): Uint8Array | undefined {
  let content: Uint8Array | undefined = bytes;
  for (const type of path) content = content && boxesIn(content).find((box) => box.type === type)?.content;
  return content;
}

function readHeader(
  bytes: Uint8Array,
  rest: number,
): { type: string; size: number; bytes: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = String.fromCharCode(...bytes.subarray(4, headerBytes));
  const size = view.getUint32(0);
  // 0: it goes on to the end of the file. 1: the size is too large for 32 bits and follows the type.
  if (size === 0) return { type, size: rest, bytes: headerBytes };
  if (size !== 1) return size < headerBytes ? undefined : { type, size, bytes: headerBytes };
  if (bytes.length < largeHeaderBytes) return undefined;
  const large = Number(view.getBigUint64(headerBytes));
  return large < largeHeaderBytes ? undefined : { type, size: large, bytes: largeHeaderBytes };
}
