import type { PackageFile } from '#lib/core/export/exported-book.ts';
import { CopyFailed } from './copy-failed.ts';
import { crc32 } from './crc32.ts';
import { centralDirectory, localHeader, mostZipBytes, type ZippedFile } from './zip-records.ts';

export type Part = Uint8Array<ArrayBuffer> | Blob;

export interface ZipPorts {
  /** The content of a file of the book. Throws `CopyFailed` where it cannot be had. */
  content(href: string): Promise<Blob>;
  write(part: Part): Promise<void>;
  /** So many bytes more of the book's own files were read. */
  onRead(bytes: number): void;
}

/**
 * The files as a zip, part by part. The first is not packed, as EPUB wants it, and neither are sounds and pictures: these
 * parts are the book's own Blobs, of which no more than a piece is ever in memory.
 */
export async function writeZip(files: readonly PackageFile[], ports: ZipPorts): Promise<void> {
  const zipped: ZippedFile[] = [];
  let size = 0;
  for (const [index, file] of files.entries()) {
    const content = 'text' in file ? await packed(file.text, index > 0) : await stored(file.copyOf, ports);
    const { part, ...facts } = content;
    const entry = { path: file.path, ...facts };
    const header = localHeader(entry);
    size += header.length + entry.packedBytes;
    if (size > mostZipBytes) throw new CopyFailed({ kind: 'too-large' });
    zipped.push(entry);
    await ports.write(header);
    await ports.write(part);
  }
  await ports.write(centralDirectory(zipped));
}

type Content = Omit<ZippedFile, 'path'> & { readonly part: Part };

async function packed(text: string, mayPack: boolean): Promise<Content> {
  const plain = new TextEncoder().encode(text);
  const deflated = mayPack ? await deflate(plain) : undefined;
  const part = deflated ?? plain;
  return {
    part,
    bytes: plain.length,
    packedBytes: part.length,
    crc32: crc32(plain),
    isPacked: deflated !== undefined,
  };
}

/** Undefined where the browser cannot: the file is larger then, and as good. */
async function deflate(plain: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const stream = new Blob([plain]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    return undefined;
  }
}

async function stored(href: string, { content, onRead }: ZipPorts): Promise<Content> {
  const part = await content(href);
  let sum = 0;
  const reader = part.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      sum = crc32(next.value, sum);
      onRead(next.value.length);
    }
  } catch (error) {
    throw new CopyFailed({ kind: 'no-sound' }, error);
  }
  return { part, bytes: part.size, packedBytes: part.size, crc32: sum, isPacked: false };
}
