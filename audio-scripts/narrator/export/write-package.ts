import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  configure,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import type { PackageFile } from '#lib/core/export/exported-book.ts';

configure({ useWebWorkers: false });

/** Zip has no times before this, and the same book is to give the same bytes. */
const fixedDate = new Date(1980, 0, 1);

/** The files in a zip, in their order. The first is not packed, as EPUB wants it, and neither are sounds and pictures. */
export async function writePackage(files: readonly PackageFile[], folder: string): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    lastModDate: fixedDate,
    extendedTimestamp: false,
    dataDescriptor: false,
    useUnicodeFileNames: false,
  });
  for (const [index, file] of files.entries()) {
    const bytes =
      'text' in file ? new TextEncoder().encode(file.text) : await readFile(path.join(folder, file.copyOf));
    const isStored = index === 0 || 'copyOf' in file;
    await zip.add(file.path, new Uint8ArrayReader(bytes), { level: isStored ? 0 : 9 });
  }
  return zip.close();
}
