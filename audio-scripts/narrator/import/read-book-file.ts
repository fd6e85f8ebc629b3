/** A book in a format that the player's listeners add, read by the same code: EPUB, DAISY and their like. */
import type { Apparatus } from '#lib/core/epub/content/apparatus.ts';
import type { ImportedBook, ImportNote, ImportProblem } from '#lib/core/own-books/imported-book.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { readBook } from '../../../src/lib/own-books/read-book.ts';
import { openZip } from '../../../src/lib/own-books/zip.ts';
import { addProblemWords, noteWords } from '../../../src/lib/ui/words/own-book-words.ts';
import { chaptersOfContents } from './chapters-of-contents.ts';
import { counted } from './counted.ts';
import { licenceLeftOut, withoutLicenceOfBook } from './gutenberg.ts';
import type { Source } from './source.ts';

/** `name`: of a book that has no title. Undefined of what is no zip; else the book, or why it cannot be read. */
export async function readBookFile(file: Blob, name: string): Promise<Result<Source, string> | undefined> {
  const files = await openZip(file);
  const leftOut: Apparatus[] = [];
  const book = files.ok ? await readBook(files.value, name, (what) => leftOut.push(what)) : files;
  if (book.ok) return ok(sourceOf(book.value, leftOut));
  return book.error.kind === 'unknown-format' && !files.ok ? undefined : err(sentenceOf(book.error));
}

function sourceOf(book: ImportedBook, leftOut: readonly Apparatus[]): Source {
  const { chapters, isTrimmed } = withoutLicenceOfBook(chaptersOfContents(book), book.title);
  const { title, subtitle, description, authors, language } = book;
  return {
    title,
    ...(subtitle !== undefined && { subtitle }),
    ...(description !== undefined && { description }),
    authors,
    ...(language !== undefined && { language }),
    chapters,
    remarks: [
      ...(isTrimmed ? [licenceLeftOut] : []),
      ...remarksOf(book.chapters.flatMap(({ blocks }) => blocks)),
      ...remarksOfApparatus(leftOut),
      ...remarksOfBook(book),
    ],
  };
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

function remarksOfApparatus(leftOut: readonly Apparatus[]): readonly string[] {
  const [notes, numbers] = (['note', 'note-number'] as const).map(
    (what) => leftOut.filter((one) => one === what).length,
  );
  return [
    ...(notes ? [`Left out: ${counted(notes, 'note')}.`] : []),
    ...(numbers ? [`Left out: ${counted(numbers, 'number')} in the text that led to notes.`] : []),
    ...(leftOut.includes('contents') ? ['Left out: the table of contents.'] : []),
  ];
}

function remarksOfBook({ clips, notes }: ImportedBook): readonly string[] {
  const missing = notes.filter((note: ImportNote) => note.kind === 'missing-file').map(noteWords);
  return clips.length > 0 ? ['Left out: the recording that is in the book.', ...missing] : missing;
}
