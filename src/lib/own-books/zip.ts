import { BlobReader, configure, ZipReader, type FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { ImportProblem } from '#lib/core/own-books/imported-book.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { BookFiles } from './book-files.ts';

// All of this runs in a worker already.
configure({ useWebWorkers: false });

const mostEntries = 20_000;
const mostBytes = 4 * 1024 ** 3;
/** Text becomes a tenth of its size, rarely a fiftieth. */
const highestRatio = 200;
const highestRatioOfAll = 100;
const smallEntryBytes = 1024 ** 2;

/** The files in a zip, of which nothing is read before it is asked for. */
export async function openZip(blob: Blob): Promise<Result<BookFiles, ImportProblem>> {
  if (!(await hasZipSignature(blob))) return err({ kind: 'unknown-format' });
  const entries = new Map<string, FileEntry>();
  try {
    const reader = new ZipReader(new BlobReader(blob), { strictness: 'tolerant' });
    let count = 0;
    for await (const entry of reader.getEntriesGenerator()) {
      if (++count > mostEntries) return err({ kind: 'too-much', what: `more than ${mostEntries} files` });
      const path = plainPath(entry.filename);
      // Of two files with one name, the first is the book's.
      if (!entry.directory && !entry.symlink && path !== undefined && !entries.has(path))
        entries.set(path, entry);
    }
  } catch (error) {
    return err({ kind: 'broken', detail: error instanceof Error ? error.message : String(error) });
  }
  const files = [...entries.values()];
  if (files.some(({ encrypted }) => encrypted)) return err({ kind: 'locked', scheme: 'unknown' });
  const problem = sizeProblem(files);
  return problem ? err(problem) : ok(new ZipFiles(blob, entries));
}

async function hasZipSignature(blob: Blob): Promise<boolean> {
  const [p, k] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  return p === 0x50 && k === 0x4b;
}

/** Undefined of a name that leads out of the folder it is in. Nothing is written under it, but a book has no such name. */
function plainPath(name: string): string | undefined {
  const path = name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  const parts = path.split('/');
  if (path.includes('\0') || /^[a-z]:/i.test(path)) return undefined;
  return parts.some((part) => part === '' || part === '..') ? undefined : path;
}

function sizeProblem(entries: readonly FileEntry[]): ImportProblem | undefined {
  let [packed, unpacked] = [0, 0];
  for (const { compressedSize, uncompressedSize } of entries) {
    packed += compressedSize;
    unpacked += uncompressedSize;
    if (uncompressedSize > smallEntryBytes && uncompressedSize > compressedSize * highestRatio)
      return { kind: 'too-much', what: `a file that is ${highestRatio} times as large as it is packed` };
  }
  if (unpacked > mostBytes) return { kind: 'too-much', what: 'more than 4 GB' };
  if (unpacked > smallEntryBytes && unpacked > packed * highestRatioOfAll)
    return {
      kind: 'too-much',
      what: `files that are ${highestRatioOfAll} times as large as they are packed`,
    };
  return undefined;
}

class ZipFiles implements BookFiles {
  readonly #zip: Blob;
  readonly #entries: ReadonlyMap<string, FileEntry>;

  constructor(zip: Blob, entries: ReadonlyMap<string, FileEntry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  get paths(): readonly string[] {
    return [...this.#entries.keys()];
  }

  async bytes(path: string, limitBytes: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const file = await this.#read(path, limitBytes);
    return file && new Uint8Array(await file.arrayBuffer());
  }

  blob(path: string): Promise<Blob | undefined> {
    return this.#read(path, mostBytes);
  }

  async #read(path: string, limitBytes: number): Promise<Blob | undefined> {
    const entry = this.#entries.get(path);
    if (!entry || entry.uncompressedSize > limitBytes) return undefined;
    try {
      return (await this.#stored(entry)) ?? (await inflated(entry, limitBytes));
    } catch {
      // It is damaged.
      return undefined;
    }
  }

  /** What is not packed is a part of the zip, and takes no memory. */
  async #stored({
    compressionMethod,
    offset,
    compressedSize,
    uncompressedSize,
  }: FileEntry): Promise<Blob | undefined> {
    if (compressionMethod !== 0 || compressedSize !== uncompressedSize) return undefined;
    const header = new DataView(await this.#zip.slice(offset, offset + headerBytes).arrayBuffer());
    if (header.byteLength < headerBytes || header.getUint32(0) !== headerSignature) return undefined;
    const start = offset + headerBytes + header.getUint16(26, true) + header.getUint16(28, true);
    return start + compressedSize <= this.#zip.size
      ? this.#zip.slice(start, start + compressedSize)
      : undefined;
  }
}

/** A local file header (APPNOTE 6.3.10, 4.3.7). */
const headerBytes = 30;
const headerSignature = 0x504b0304;

/** Sizes in a zip may be lies, so the bytes are counted as they come. */
async function inflated(entry: FileEntry, limitBytes: number): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  await entry.getData(
    new WritableStream<Uint8Array<ArrayBuffer>>({
      write(part) {
        size += part.length;
        if (size > limitBytes || size > entry.uncompressedSize)
          throw new RangeError('it is larger than it says');
        parts.push(part);
      },
    }),
  );
  return new Blob(parts);
}
