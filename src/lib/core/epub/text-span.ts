import type { Block } from '../transcript/block.ts';

/** Before a character of a chapter's text; after its last block, at the start of the next. */
export interface TextPoint {
  /** Index in the chapter. */
  readonly block: number;
  readonly offset: number;
}

/** What an element of a book became. */
export interface TextSpan {
  readonly from: TextPoint;
  readonly to: TextPoint;
}

/** Blocks from `first` to `last`; if these are the same, [from, to) of its text. */
export interface CoveredBlocks {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** Text is read and lit, and the pictures before and after it are not: a heading or a paragraph may hold both. */
export function withoutPictures(covered: CoveredBlocks, blocks: readonly Block[]): CoveredBlocks {
  let { first, last } = covered;
  while (first < last && blocks[first]?.kind === 'image') first++;
  while (first < last && blocks[last]?.kind === 'image') last--;
  const from = first === covered.first ? covered.from : 0;
  return first === covered.first && last === covered.last
    ? covered
    : { first, last, from, to: blocks[first]?.text.length ?? 0 };
}

/** Without the white space at both ends. Undefined in a chapter without blocks. */
export function coveredBlocks({ from, to }: TextSpan, blocks: readonly Block[]): CoveredBlocks | undefined {
  const end = blocks.length - 1;
  if (end < 0) return undefined;
  const lengthOf = (block: number) => blocks[block]?.text.length ?? 0;
  let [first, start] = [from.block, from.offset];
  let [last, stop] = [to.block, to.offset];
  if (last > first && stop === 0) [last, stop] = [last - 1, Infinity];
  if (first > end) [first, start] = [end, Infinity];
  if (last > end) [last, stop] = [end, Infinity];
  // Nothing is heard at a scene break: a number of a page that is read there belongs to what follows.
  while (first < end && first === last && blocks[first]?.kind === 'scene-break') {
    [first, start] = [first + 1, 0];
    [last, stop] = [first, 0];
  }
  while (first < last && start > 0 && start >= lengthOf(first)) [first, start] = [first + 1, 0];
  const text = blocks[first]?.text ?? '';
  if (first !== last) return { first, last, from: start, to: text.length };
  const spoken = text.slice(start, stop);
  const left = spoken.length - spoken.trimStart().length;
  const begin = Math.min(start, text.length) + (spoken.trim() === '' ? 0 : left);
  return { first, last, from: begin, to: begin + spoken.trim().length };
}
