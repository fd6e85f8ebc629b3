import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { err, type Result } from '#lib/core/result.ts';
import { readBookFile } from './read-book-file.ts';
import type { Source } from './source.ts';
import { readText } from './text/read-text.ts';

/** A file is what its content says that it is, whatever its name. The error is a sentence for the author. */
export async function readSource(file: string): Promise<Result<Source, string>> {
  const found = await stat(file).catch(() => undefined);
  if (!found) return err(`There is no file ${file}.`);
  if (!found.isFile()) return err(`${file} is not a file. Give one EPUB or one text.`);
  const blob = await openAsBlob(file);
  const { name } = path.parse(file);
  const book = await readBookFile(blob, name);
  if (book) return book;
  return (
    readText(new Uint8Array(await blob.arrayBuffer()), name) ??
    err(
      `${file} is no book and no text. A script can be made of an EPUB, of a DAISY book, and of plain text.`,
    )
  );
}
