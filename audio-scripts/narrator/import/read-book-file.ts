/** A book in a format that the player's listeners add, read by the same code: EPUB, DAISY and their like. */
import type { ImportedBook, ImportNote, ImportProblem } from '#lib/core/own-books/imported-book.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { readBook } from '../../../src/lib/own-books/read-book.ts';
import { openZip } from '../../../src/lib/own-books/zip.ts';
import { addProblemWords, noteWords } from '../../../src/lib/ui/words/own-book-words.ts';
import { chaptersOfContents } from './chapters-of-contents.ts';
import { counted } from './counted.ts';
import type { Source } from './source.ts';

/** `name`: of a book that has no title. Undefined of what is no zip; else the book, or why it cannot be read. */
export async function readBookFile(file: Blob, name: string): Promise<Result<Source, string> | undefined> {
  const files = await openZip(file);
  const book = files.ok ? await readBook(files.value, name) : files;
  if (book.ok) return sourceOf(book.value);
  return book.error.kind === 'unknown-format' && !files.ok ? undefined : err(sentenceOf(book.error));
}

function sourceOf(book: ImportedBook): Result<Source, string> {
  const chapters = chaptersOfContents(book);
  if (chapters.length === 0) return err('This book has no text that could be told, only sound or pictures.');
  const { title, subtitle, description, authors, language } = book;
  return ok({
    title,
    ...(subtitle !== undefined && { subtitle }),
    ...(description !== undefined && { description }),
    authors,
    ...(language !== undefined && { language }),
    chapters,
    remarks: [...remarksOf(book.chapters.flatMap(({ blocks }) => blocks)), ...remarksOfBook(book)],
  });
}

/** What the player says of it, and whatever detail there is. */
function sentenceOf(problem: ImportProblem): string {
  const sentence = addProblemWords(problem);
  if (problem.kind === 'broken') return `${sentence} (${problem.detail})`;
  return problem.kind === 'too-much' ? `${sentence} (${problem.what})` : sentence;
}

function remarksOf(blocks: readonly Block[]): readonly string[] {
  const pictures = blocks.filter(({ kind }) => kind === 'image');
  const described = pictures.filter(({ text }) => text !== '').length;
  const rows = blocks.filter(({ role }) => role === 'row').length;
  const numbers = blocks.filter(({ marker }) => /[\p{L}\p{N}]/u.test(marker ?? '')).length;
  const verses = blocks.filter(({ text }) => text.includes('\n')).length;
  return [
    ...(pictures.length > 0 ? [`Left out: ${picturesLeftOut(pictures.length, described)}.`] : []),
    ...(numbers > 0 ? [`Left out: the numbers of ${counted(numbers, 'list item')}.`] : []),
    ...(rows > 0
      ? [`${counted(rows, 'row')} of tables became paragraphs, their cells parted by dots: write sentences.`]
      : []),
    ...(verses > 0 ? [`The lines of ${counted(verses, 'paragraph')}, as of verse, are joined.`] : []),
  ];
}

function picturesLeftOut(count: number, described: number): string {
  if (described === 0) return counted(count, 'picture');
  return described === count
    ? `${counted(count, 'picture')}, with what describes ${count === 1 ? 'it' : 'them'}`
    : `${counted(count, 'picture')}, with what describes ${described} of them`;
}

function remarksOfBook({ clips, notes }: ImportedBook): readonly string[] {
  const missing = notes.filter((note: ImportNote) => note.kind === 'missing-file').map(noteWords);
  return clips.length > 0 ? ['Left out: the recording that is in the book.', ...missing] : missing;
}
