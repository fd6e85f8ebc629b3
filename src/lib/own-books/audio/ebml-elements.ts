/** Elements of EBML, the form of Matroska files (RFC 8794): an id, a size, and what is inside. */

export interface EbmlElement {
  readonly id: number;
  readonly content: Uint8Array;
}

/** Where the content of an element is in its file. */
export interface EbmlPlace {
  readonly id: number;
  readonly start: number;
  /** The end of the file where the element does not say how long it is. */
  readonly end: number;
}

/** An id has four bytes at most, a size eight. */
const longestHeaderBytes = 12;

export async function readEbmlElement(file: Blob, offset: number): Promise<EbmlPlace | undefined> {
  const bytes = new Uint8Array(await file.slice(offset, offset + longestHeaderBytes).arrayBuffer());
  const header = readHeader(bytes);
  if (!header) return undefined;
  const start = offset + header.bytes;
  return { id: header.id, start, end: Math.min(start + (header.size ?? Infinity), file.size) };
}

/** Those that stand one after the other in `bytes`, up to one that does not fit. */
export function ebmlElements(bytes: Uint8Array | undefined): readonly EbmlElement[] {
  const elements: EbmlElement[] = [];
  let rest = bytes ?? new Uint8Array();
  for (;;) {
    const header = readHeader(rest);
    if (!header) return elements;
    const end = header.bytes + (header.size ?? Infinity);
    if (end > rest.length) return elements;
    elements.push({ id: header.id, content: rest.subarray(header.bytes, end) });
    rest = rest.subarray(end);
  }
}

/** Undefined where there is no number, or one beyond what JavaScript counts exactly. */
export function unsigned(content: Uint8Array | undefined): number | undefined {
  if (!content || content.length > 8) return undefined;
  const value = content.reduce((sum, byte) => sum * 256 + byte, 0);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** The number of leading zero bits of the first byte says how many bytes an id or size has. */
function readHeader(bytes: Uint8Array): { id: number; size: number | undefined; bytes: number } | undefined {
  const idBytes = widthAt(bytes, 0);
  const sizeBytes = widthAt(bytes, idBytes);
  if (idBytes > 4 || sizeBytes > 8 || idBytes + sizeBytes > bytes.length) return undefined;
  const id = unsigned(bytes.subarray(0, idBytes));
  const size = bytes.slice(idBytes, idBytes + sizeBytes);
  size[0] = (size[0] ?? 0) & (0xff >> sizeBytes);
  const isUnknown = size.every((byte, i) => byte === (i === 0 ? 0xff >> sizeBytes : 0xff));
  return id === undefined
    ? undefined
    : { id, size: isUnknown ? undefined : unsigned(size), bytes: idBytes + sizeBytes };
}

/** 9 where there is no byte, or one that begins no id or size. */
function widthAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  return byte === undefined || byte === 0 ? 9 : Math.clz32(byte) - 23;
}
