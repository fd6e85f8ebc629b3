/**
 * A script's chapters are those of the book's contents, wherever its files begin and end. Sections inside chapters stay
 * headings: what stands deeper in the contents than anything that a file begins with.
 */
import type { ImportedBook, ImportedChapter } from '#lib/core/own-books/imported-book.ts';
import type { ContentsEntry } from '#lib/core/publication/contents.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { isAlike, oneLine, withoutTitle } from './titles.ts';

/** An entry of the contents, or the start of a file that has none. */
interface Cut {
  readonly title: string;
  /** Index of a chapter of the book, which is a file of an EPUB. */
  readonly file: number;
  readonly block: number;
  /** 1 of what stands below nothing else. */
  readonly level: number;
}

type Contained = Pick<ImportedBook, 'title' | 'chapters' | 'contents'>;

export function chaptersOfContents(book: Contained): readonly ImportedChapter[] {
  const files = book.chapters.map(({ blocks }) => blocks);
  const entries = withHeadingsAbove(entriesOf(book.contents, files, 1), files);
  const deepest = levelOfChapters(entries, files);
  const named = [...entries.filter(({ level }) => level <= deepest), ...startsWithoutEntry(book, entries)];
  const all = named.length > 1 ? named : [...named, ...highestHeadings(files)];
  const cuts = all.sort((a, b) => a.file - b.file || a.block - b.block);
  return withoutBareTitles(
    cuts.flatMap((cut, i) => {
      const next = cuts[i + 1];
      // Of two that begin at one place, such as a part and its first chapter, the first has no text.
      const blocks = textBetween(files, cut, next);
      return { title: oneLine(cut.title) || book.title, ...split(blocks, cut.title) };
    }),
    book.title,
  );
}

function entriesOf(
  contents: readonly ContentsEntry[],
  files: readonly (readonly Block[])[],
  level: number,
): readonly Cut[] {
  return contents.flatMap(({ title, place, children }) => {
    const from = place?.from;
    const block = from && 'block' in from ? from.block : undefined;
    const at = place && (files[place.chapterIndex] ?? []).findIndex(({ id }) => id === block);
    const own = place ? [{ title, file: place.chapterIndex, block: Math.max(at ?? 0, 0), level }] : [];
    return [...own, ...entriesOf(children, files, level + 1)];
  });
}

/** What stands in a file above its first entry belongs to that, unless it is a text. */
function withHeadingsAbove(entries: readonly Cut[], files: readonly (readonly Block[])[]): readonly Cut[] {
  return entries.map((entry) => {
    const isFirst = entries.every(({ file, block }) => file !== entry.file || block >= entry.block);
    return isFirst && !hasText(files[entry.file]?.slice(0, entry.block) ?? [])
      ? { ...entry, block: 0 }
      : entry;
  });
}

/** The deepest level that a file begins with; deeper where that would be one chapter. */
function levelOfChapters(entries: readonly Cut[], files: readonly (readonly Block[])[]): number {
  const first = files.flatMap((blocks, file) => {
    const [earliest] = entries.filter((entry) => entry.file === file).sort((a, b) => a.block - b.block);
    return earliest && !hasText(blocks.slice(0, earliest.block)) ? earliest.level : [];
  });
  const levels = [...new Set(entries.map(({ level }) => level))].sort((a, b) => a - b);
  const deepest = Math.max(0, ...first);
  return (
    levels.find((level) => level >= deepest && entries.filter((entry) => entry.level <= level).length > 1) ??
    deepest
  );
}

/** The first file, and each that begins with a heading. The others go on with the chapter before. */
function startsWithoutEntry(book: Contained, entries: readonly Cut[]): readonly Cut[] {
  return book.chapters.flatMap(({ blocks }, file) => {
    const heading = blocks.find(({ kind }) => kind !== 'image');
    const isHeading = heading?.kind === 'heading';
    const hasEntry = entries.some((entry) => entry.file === file && !hasText(blocks.slice(0, entry.block)));
    if (hasEntry || (file > 0 && !isHeading)) return [];
    return { title: isHeading ? heading.text : book.title, file, block: 0, level: 1 };
  });
}

/** Of a book whose contents name nothing: the headings of the highest level that has several. */
function highestHeadings(files: readonly (readonly Block[])[]): readonly Cut[] {
  const headings = files.flatMap((blocks, file) =>
    blocks.flatMap(({ kind, text, level = 1 }, block) =>
      kind === 'heading' ? [{ title: text, file, block, level }] : [],
    ),
  );
  const levels = [...new Set(headings.map(({ level }) => level))].sort((a, b) => a - b);
  const highest = levels.find((level) => headings.filter((one) => one.level === level).length > 1);
  return headings.filter(({ level }) => level === highest);
}

function textBetween(files: readonly (readonly Block[])[], from: Cut, to: Cut | undefined): readonly Block[] {
  return files.flatMap((blocks, file) => {
    if (file < from.file || (to && file > to.file)) return [];
    return blocks.slice(file === from.file ? from.block : 0, file === to?.file ? to.block : undefined);
  });
}

interface Piece extends ImportedChapter {
  /** Its title, as it stands in the text. */
  readonly heading: readonly Block[];
}

function split(blocks: readonly Block[], title: string): Pick<Piece, 'blocks' | 'heading'> {
  const rest = withoutTitle(blocks, title);
  return { blocks: rest, heading: blocks.filter((block) => !rest.includes(block)) };
}

/** A title without a text, such as that of a part, goes with the chapter below it. */
function withoutBareTitles(pieces: readonly Piece[], bookTitle: string): readonly ImportedChapter[] {
  const chapters: ImportedChapter[] = [];
  let waiting: readonly Piece[] = [];
  for (const piece of pieces) {
    if (!hasWords(piece.blocks)) waiting = [...waiting, piece];
    else {
      const titles = [...waiting.filter((bare) => isShown(bare, bookTitle)), piece].map(({ title }) => title);
      chapters.push({ title: [...new Set(titles)].join(' – '), blocks: piece.blocks });
      waiting = [];
    }
  }
  const last = chapters.at(-1);
  if (last)
    chapters.splice(-1, 1, {
      ...last,
      blocks: [...last.blocks, ...waiting.flatMap(({ heading }) => heading)],
    });
  return chapters;
}

/** A cover that the contents name has no words; the book's title is above the whole script. */
function isShown({ heading, title }: Piece, bookTitle: string): boolean {
  return hasWords(heading) && !isAlike(title, bookTitle);
}

function hasText(blocks: readonly Block[]): boolean {
  return hasWords(blocks.filter(({ kind }) => kind !== 'heading'));
}

function hasWords(blocks: readonly Block[]): boolean {
  return blocks.some(({ kind, text }) => kind !== 'image' && /[\p{L}\p{N}]/u.test(text));
}
