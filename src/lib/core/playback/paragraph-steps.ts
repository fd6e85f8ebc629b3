/** Where the steps from paragraph to paragraph lead; positions are seconds on the story's timeline. */
import type { BlockPlaces } from './block-places.ts';

/** "Previous" restarts a paragraph that is further in than this. */
const restartAfterSeconds = 3;

export function previousParagraph(blocks: BlockPlaces, position: number): number {
  const start = blocks.at(position)?.startSeconds ?? 0;
  return position - start > restartAfterSeconds ? start : (blocks.before(position)?.startSeconds ?? start);
}

/** Undefined in the last one. */
export function nextParagraph(blocks: BlockPlaces, position: number): number | undefined {
  return blocks.after(position)?.startSeconds;
}
