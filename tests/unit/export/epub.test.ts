import { describe, expect, test } from 'vitest';
import { writeEpub } from '#lib/core/export/epub.ts';
import type { ExportedBook } from '#lib/core/export/exported-book.ts';
import type { ImportedBook } from '#lib/core/own-books/imported-book.ts';
import type { BlockId, ChapterId, PublicationId } from '#lib/core/publication/ids.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import type { BookFiles } from '#lib/own-books/book-files.ts';
import { readBook } from '#lib/own-books/read-book.ts';

describe('a silent book as an EPUB', () => {
  test.each<[string, readonly Partial<Block>[]]>([
    ['markup and quotes in its text', [{ text: 'a < b && "c" > \'d\' ]]>' }]],
    [
      'headings of several levels below a title',
      [
        { kind: 'heading', level: 1, text: 'One' },
        { kind: 'heading', level: 2, text: 'One and a half' },
        { text: 'Text.' },
        { kind: 'heading', level: 2, text: 'Two' },
      ],
    ],
    [
      'lists in lists',
      [
        { kind: 'list-item', level: 1, text: 'One' },
        { kind: 'list-item', level: 2, text: 'Below' },
        { kind: 'list-item', level: 1, text: 'Two' },
        { kind: 'list-item', level: 3, text: 'Deep' },
        { text: 'After.' },
      ],
    ],
    [
      'quotations, breaks, pictures and lines of verse',
      [
        { kind: 'quotation', text: 'Quoted' },
        { kind: 'scene-break', text: '' },
        { kind: 'image', text: 'A map of "the" island' },
        { text: 'A line\nand another' },
        { text: 'Far   apart' },
      ],
    ],
    [
      'footnotes and endnotes',
      [
        { text: 'Text.' },
        { text: 'A note.', isNote: true },
        { kind: 'quotation', text: 'Quoted in one.', isNote: true },
        { text: 'More text.' },
        { kind: 'list-item', level: 1, text: 'An endnote.', isNote: true },
      ],
    ],
    [
      'styles that cross',
      [
        {
          text: 'one two three',
          styles: [
            { from: 0, to: 7, style: 'italic' },
            { from: 4, to: 13, style: 'bold' },
            { from: 4, to: 7, style: 'language', language: 'fr' },
          ],
        },
      ],
    ],
  ])('keeps %s', async (_, parts) => {
    const blocks = parts.map(blockOf);
    const again = await readAgain(bookOf(blocks));
    expect(again.chapters[0].title).toBe('First & last');
    expect(again.chapters[0].blocks.map(shape)).toEqual(blocks.map(shape));
  });

  test('keeps the pictures in its text', async () => {
    const resource = { href: 'art/map one.PNG', mediaType: 'image/png' };
    const image: Partial<Block> = {
      kind: 'image',
      text: 'A map',
      picture: { resource, width: 1, height: 1 },
    };
    const again = await readAgain(bookOf([image, { text: 'Text.' }, image].map(blockOf)));
    const [first, text, last] = again.chapters[0].blocks;
    expect(first).toMatchObject({ kind: 'image', text: 'A map', picture: { width: 1, height: 1 } });
    expect(first?.picture?.resource).toMatchObject({ href: 'EPUB/images/i1.png', mediaType: 'image/png' });
    expect([text?.text, last?.picture]).toEqual(['Text.', first?.picture]);
  });

  test('replaces characters that XML does not have, and stays as long', async () => {
    const again = await readAgain(bookOf([blockOf({ text: 'a\u0001b\uD800c' }, 0)]));
    expect(again.chapters[0].blocks[0]?.text).toBe('a\uFFFDb\uFFFDc');
  });
});

/** A picture in PNG. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function blockOf(part: Partial<Block>, index: number): Block {
  const id = `x${index}` as BlockId;
  return { id, kind: 'paragraph', text: '', utterances: [], styles: [], clips: [], ...part };
}

function bookOf(blocks: readonly Block[]): ExportedBook {
  return {
    publication: {
      id: 'a-book' as PublicationId,
      title: 'A <book>',
      authors: ['Ann & "Bob"'],
      narrators: [],
      cast: [],
      language: 'en',
      durationSeconds: 0,
      chapters: [{ id: 'one' as ChapterId, index: 0, title: 'First & last', firstClip: 0, clipCount: 0 }],
      contents: [],
      clips: [],
      covers: [],
      files: [],
    },
    texts: [blocks],
  };
}

/** Reads the files of the package without a zip around them. */
async function readAgain(book: ExportedBook): Promise<ImportedBook> {
  const contents = new Map(
    writeEpub(book, '2026-01-02T03:04:05Z').map((file) => [
      file.path,
      'text' in file ? new TextEncoder().encode(file.text) : new Uint8Array(onePixel),
    ]),
  );
  const files: BookFiles = {
    paths: [...contents.keys()],
    bytes: (path) => Promise.resolve(contents.get(path)),
    blob: (path) => {
      const content = contents.get(path);
      return Promise.resolve(content && new Blob([content]));
    },
  };
  const read = await readBook(files, 'The name');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value).toMatchObject({ title: 'A <book>', authors: ['Ann & "Bob"'], language: 'en' });
  return read.value;
}

function shape({ kind, level, text, isNote, styles }: Block) {
  return { kind, level, text, isNote, styles: styles.map((style) => JSON.stringify(style)).sort() };
}
