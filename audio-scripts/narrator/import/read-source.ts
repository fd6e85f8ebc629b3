import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { err, ok, type Result } from '#lib/core/result.ts';
import { readBookFile } from './read-book-file.ts';
import type { Source } from './source.ts';
import { isMarkdown, readMarkdown } from './text/read-markdown.ts';
import { plainText, readText } from './text/read-text.ts';

/** A file is what its content says that it is, whatever its name. The error is a sentence for the author. */
export async function readSource(file: string): Promise<Result<Source, string>> {
  const found = await stat(file).catch(() => undefined);
  if (!found) return err(`There is no file ${file}.`);
  if (!found.isFile()) return err(`${file} is not a file. Give one EPUB or one text.`);
  const blob = await openAsBlob(file);
  const { name } = path.parse(file);
  const book = await readBookFile(blob, name);
  if (book) return book.ok && book.value.chapters.length === 0 ? err(nothingToTell) : book;
  const text = plainText(new Uint8Array(await blob.arrayBuffer()));
  if (text === undefined)
    return err(
      `${file} is no book and no text. A script can be made of an EPUB, of a DAISY book, of Markdown, and of plain text.`,
    );
  if (isScript.test(text)) return ok(asItIs(text, name));
  const source = isMarkdown(text) ? readMarkdown(text, name) : readText(text, name);
  return source.chapters.length === 0 ? err(nothingToTell) : ok(source);
}

const nothingToTell = 'There is no text in this that could be told.';

/** It begins with front matter. */
const isScript = /^---[ \t]*\r?\n/;

function asItIs(script: string, name: string): Source {
  const [, title = name] = /^title:[ \t]*["']?(.*?)["']?[ \t]*$/m.exec(script) ?? [];
  return {
    title,
    authors: [],
    chapters: [],
    remarks: ['It is a script already, and stays as it is.'],
    script,
  };
}
