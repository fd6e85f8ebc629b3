import type { BlockId } from '../publication/ids.ts';
import type { Block } from '../transcript/block.ts';

/**
 * Moves the notes that are heard before text above them, up to that text: books have their notes at the end of a page or a
 * chapter, and read them where they are referred to. `order`: when each block is first heard; others are silent.
 */
export function placeNotes(
  blocks: readonly Block[],
  notes: ReadonlySet<BlockId>,
  order: ReadonlyMap<BlockId, number>,
): readonly Block[] {
  let latest = -1;
  const early = new Set<Block>();
  for (const block of blocks) {
    const heard = order.get(block.id);
    if (heard === undefined) continue;
    if (notes.has(block.id) && heard < latest) early.add(block);
    else latest = Math.max(latest, heard);
  }
  if (early.size === 0) return blocks;
  const heardAt = ({ id }: Block) => order.get(id) ?? -1;
  const waiting = [...early].sort((a, b) => heardAt(a) - heardAt(b));
  const placed: Block[] = [];
  for (const block of blocks) {
    if (early.has(block)) continue;
    while (waiting[0] && heardAt(waiting[0]) < heardAt(block)) placed.push(...waiting.splice(0, 1));
    placed.push(block);
  }
  return [...placed, ...waiting];
}
