import type { Block, BlockKind } from '../transcript/block.ts';
import type { BlockPlaces } from './block-places.ts';

const uncounted: ReadonlySet<BlockKind> = new Set(['heading', 'image', 'scene-break']);

/**
 * Which paragraph of its chapter is heard at a position, as somebody counts who looks at the page: from 1, with those that
 * nobody reads out. A heading has the number of the paragraph below it. Undefined where the text is not loaded.
 */
export function paragraphNumberAt(blocks: BlockPlaces, position: number): number | undefined {
  const place = blocks.at(position);
  const all = place && blocks.ofChapter(place.chapterIndex).text?.blocks;
  const index = all?.findIndex(({ id }) => id === place?.id) ?? -1;
  return all && index >= 0 ? paragraphNumber(all, index) : undefined;
}

/** The same for the block at an index of a chapter. */
export function paragraphNumber(blocks: readonly Block[], index: number): number {
  return blocks.slice(0, index).filter(isCounted).length + 1;
}

function isCounted({ kind }: Block): boolean {
  return !uncounted.has(kind);
}
