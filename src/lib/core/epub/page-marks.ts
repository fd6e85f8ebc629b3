/** The pages of the printed book, as an EPUB or a DAISY book marks them. */
import type { BlockId } from '../publication/ids.ts';
import type { BookPage } from '../publication/pages.ts';
import { plainLine } from '../publication/plain-line.ts';
import type { Block } from '../transcript/block.ts';
import type { TextPoint } from './text-span.ts';

export interface PageMark {
  readonly label: string;
  readonly block: BlockId;
  readonly offset: number;
}

const longestLabel = 40;
const mostPages = 20_000;

/** Empty where nothing is printed on the page. */
export function pageLabel(text: string): string {
  return plainLine(text.slice(0, longestLabel));
}

/** A mark after all text is at its end. Undefined in a document without text. */
export function pageMark(label: string, at: TextPoint, blocks: readonly Block[]): PageMark | undefined {
  const block = blocks[at.block];
  if (block) return { label, block: block.id, offset: Math.min(at.offset, block.text.length) };
  const last = blocks.at(-1);
  return last && { label, block: last.id, offset: last.text.length };
}

/** In reading order. Marks in text that is in no chapter are left out. */
export function placePages(
  marks: readonly PageMark[],
  chapters: readonly { readonly blocks: readonly Block[] }[],
): readonly BookPage[] {
  const places = new Map<BlockId, { readonly order: number; readonly chapterIndex: number }>();
  for (const [chapterIndex, { blocks }] of chapters.entries())
    for (const { id } of blocks) places.set(id, { order: places.size, chapterIndex });
  const orderOf = ({ block }: PageMark) => places.get(block)?.order ?? 0;
  return marks
    .filter(({ label, block }) => label !== '' && places.has(block))
    .sort((a, b) => orderOf(a) - orderOf(b) || a.offset - b.offset)
    .slice(0, mostPages)
    .map(({ label, block, offset }) => ({
      label,
      place: { chapterIndex: places.get(block)?.chapterIndex ?? 0, from: { block } },
      ...(offset > 0 && { offset }),
    }));
}
