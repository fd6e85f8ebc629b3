/** The records around the files of a zip (APPNOTE 6.3.10), without those for more than 4 GB. */

export interface ZippedFile {
  readonly path: string;
  /** Of what is in the zip and of what comes out again. */
  readonly packedBytes: number;
  readonly bytes: number;
  readonly crc32: number;
  readonly isPacked: boolean;
}

/** What is larger needs other records. */
export const mostZipBytes = 2 ** 32 - 2;

/** Zip has no times before this, and the same book is to give the same bytes. */
const firstOfJanuary1980 = 0x21;

/** Before the content of a file. */
export function localHeader(file: ZippedFile): Uint8Array<ArrayBuffer> {
  return record(0x04034b50, common(file), file.path);
}

/** After all files, which follow each other from the first byte on. */
export function centralDirectory(files: readonly ZippedFile[]): Uint8Array<ArrayBuffer> {
  let offset = 0;
  const entries = files.map((file) => {
    const at = offset;
    offset += localHeader(file).length + file.packedBytes;
    const version: Field = [2, 20];
    return record(0x02014b50, [version, ...common(file), [2, 0], [2, 0], [2, 0], [4, 0], [4, at]], file.path);
  });
  const size = entries.reduce((sum, { length }) => sum + length, 0);
  const count: Field = [2, files.length];
  const end = record(0x06054b50, [[2, 0], [2, 0], count, count, [4, size], [4, offset], [2, 0]]);
  return joined([...entries, end]);
}

const utf8 = (text: string) => new TextEncoder().encode(text);

type Field = readonly [bytes: 2 | 4, value: number];

function common({ path, packedBytes, bytes, crc32, isPacked }: ZippedFile): readonly Field[] {
  return [
    [2, 20],
    // Without this flag, names are in an alphabet of 1981.
    [2, /^[ -~]*$/.test(path) ? 0 : 0x800],
    [2, isPacked ? 8 : 0],
    [2, 0],
    [2, firstOfJanuary1980],
    [4, crc32],
    [4, packedBytes],
    [4, bytes],
    [2, utf8(path).length],
    [2, 0],
  ];
}

function record(signature: number, fields: readonly Field[], path = ''): Uint8Array<ArrayBuffer> {
  const all: readonly Field[] = [[4, signature], ...fields];
  const view = new DataView(new ArrayBuffer(all.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of all) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return joined([new Uint8Array(view.buffer), utf8(path)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
