import type { Block } from '../transcript/block.ts';
import type { ExportedBook } from './exported-book.ts';

/** All text of a book: an empty line between paragraphs, two more before a chapter. */
export function writePlainText({ publication, texts }: ExportedBook): string {
  const { title, authors, chapters } = publication;
  const head = authors.length > 0 ? `${title}\n${authors.join(', ')}` : title;
  const parts = chapters.map(({ title: ofChapter }, index) => {
    const blocks = texts[index] ?? [];
    const lines = blocks.map(lineOf);
    return [...(blocks[0]?.text === ofChapter ? [] : [ofChapter]), ...lines].join('\n\n');
  });
  return `${[head, ...parts].join('\n\n\n\n')}\n`;
}

function lineOf({ kind, level = 1, text }: Block): string {
  if (kind === 'scene-break') return '* * *';
  if (kind === 'list-item') return `${'  '.repeat(level - 1)}- ${text}`;
  return kind === 'image' ? `[${text}]` : text;
}
