/** A book as it was read from a listener's file, with two chapters and a voice; and the files that it comes from. */
import type { ImportedBook } from '#lib/core/own-books/imported-book.ts';
import { asId, type BlockId } from '#lib/core/publication/ids.ts';
import type { PlacedClip } from '#lib/core/publication/publication.ts';
import type { Resource } from '#lib/core/publication/resource.ts';
import type { BookFiles } from '#lib/own-books/book-files.ts';
import type { Block } from '#lib/core/transcript/block.ts';

export const anId = (text: string): BlockId => {
  const id = asId<BlockId>(text);
  if (id === undefined) throw new Error(`not an id: ${text}`);
  return id;
};

const first: Resource = { href: 'audio/one.mp3', mediaType: 'audio/mpeg', durationSeconds: 9 };
const second: Resource = { href: 'audio/two.mp3', mediaType: 'audio/mpeg' };

function paragraph(id: string, text: string, resource: Resource, start: number): Block {
  const half = text.indexOf(' ');
  return {
    id: anId(id),
    kind: 'paragraph',
    text,
    utterances: [],
    styles: [{ from: 0, to: half, style: 'italic' }],
    clips: [
      { resource, startSeconds: start, endSeconds: start + 1, from: 0, to: half },
      { resource, startSeconds: start + 1, endSeconds: start + 3, from: half + 1, to: text.length },
    ],
  };
}

const placed = (index: number, chapterIndex: number, block: string, resource: Resource): PlacedClip => ({
  resource,
  startSeconds: index === 1 ? 3 : 0,
  endSeconds: index === 1 ? 6 : 3,
  index,
  chapterIndex,
  block: anId(block),
});

export const anImportedBook: ImportedBook = {
  title: 'The Night Ferry',
  authors: ['A. Mariner'],
  narrators: ['A. Voice'],
  language: 'en',
  chapters: [
    {
      title: 'Out',
      blocks: [paragraph('a', 'Hello there', first, 0), paragraph('b', 'Second words', first, 3)],
    },
    { title: 'Home', blocks: [paragraph('c', 'Third words', second, 0)] },
  ],
  contents: [
    { title: 'Out', place: { chapterIndex: 0 }, children: [] },
    { title: 'Home', place: { chapterIndex: 1, from: { block: anId('c') } }, children: [] },
  ],
  clips: [placed(0, 0, 'a', first), placed(1, 0, 'b', first), placed(2, 1, 'c', second)],
  cover: 'images/cover.png',
  notes: [{ kind: 'missing-file', path: 'extra.css' }],
};

/** `bytes`: of each sound. */
export function filesOfBook(bytes = 2000): BookFiles {
  const files = new Map([
    [first.href, new Blob([new Uint8Array(bytes).fill(1)], { type: first.mediaType })],
    [second.href, new Blob([new Uint8Array(bytes / 2).fill(2)], { type: second.mediaType })],
    ['images/cover.png', new Blob([new Uint8Array(100).fill(3)], { type: 'image/png' })],
  ]);
  return {
    paths: [...files.keys()],
    bytes: async (path) => {
      const blob = files.get(path);
      return blob && new Uint8Array(await blob.arrayBuffer());
    },
    blob: (path) => Promise.resolve(files.get(path)),
  };
}
