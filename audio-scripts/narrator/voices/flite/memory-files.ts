/** Files in memory, and the file handles of a program, each with its own position. */
export interface MemoryFile {
  bytes: Uint8Array;
  size: number;
}

export interface OpenFile {
  readonly file: MemoryFile;
  /** Everything that is written is added at the end. */
  readonly isAppending: boolean;
  position: number;
}

export function emptyFile(): MemoryFile {
  return { bytes: new Uint8Array(1 << 20), size: 0 };
}

export function contentOf({ bytes, size }: MemoryFile): Uint8Array {
  return bytes.subarray(0, size);
}

/** `whence`: from 0 the beginning, 1 the position, 2 the end. Undefined if the result is before the beginning. */
export function seek(open: OpenFile, offset: number, whence: number): number | undefined {
  const from = [0, open.position, open.file.size][whence];
  if (from === undefined || from + offset < 0) return undefined;
  open.position = from + offset;
  return open.position;
}

/** Returns how many bytes of `part` were filled. */
export function readInto(open: OpenFile, part: Uint8Array): number {
  const { file, position } = open;
  const bytes = file.bytes.subarray(
    position,
    Math.max(Math.min(position + part.length, file.size), position),
  );
  part.set(bytes);
  open.position += bytes.length;
  return bytes.length;
}

export function writeFrom(open: OpenFile, part: Uint8Array): number {
  const { file } = open;
  if (open.isAppending) open.position = file.size;
  const end = open.position + part.length;
  if (end > file.bytes.length) {
    const larger = new Uint8Array(Math.max(end, file.bytes.length * 2));
    larger.set(contentOf(file));
    file.bytes = larger;
  }
  file.bytes.set(part, open.position);
  open.position = end;
  file.size = Math.max(file.size, end);
  return part.length;
}
