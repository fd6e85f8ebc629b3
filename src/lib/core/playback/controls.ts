/** What the controls of the player do, on screen, on the keyboard and on the lock screen. */
import type { BlockPlaces } from './block-places.ts';
import type { Timeline } from './timeline.ts';

/** How fast a story may play, at constant pitch; 1 is as recorded. */
export const slowestRate = 0.5;
export const fastestRate = 3.5;
export const rateStep = 0.05;

/** How far the skip buttons go: back to hear something again, forward over what is known. */
export const skipBackSeconds = 15;
export const skipOnSeconds = 30;

/** "Previous" restarts a paragraph or chapter that is further in than this. */
const restartAfterSeconds = 3;

/** A position in seconds on the story's timeline. */
export function previousParagraph(blocks: BlockPlaces, position: number): number {
  const start = blocks.at(position)?.startSeconds ?? 0;
  return position - start > restartAfterSeconds ? start : (blocks.before(position)?.startSeconds ?? start);
}

/** A position in seconds on the story's timeline; undefined in the last paragraph. */
export function nextParagraph(blocks: BlockPlaces, position: number): number | undefined {
  return blocks.after(position)?.startSeconds;
}

/** The start of the chapter, or soon after it, of the one before. */
export function previousChapter(timeline: Timeline, position: number): number {
  const chapter = timeline.chapterAt(position);
  const start = timeline.chapterStart(chapter);
  return position - start > restartAfterSeconds ? start : timeline.chapterStart(Math.max(chapter - 1, 0));
}

/** Undefined in the last chapter. */
export function nextChapter(timeline: Timeline, position: number): number | undefined {
  const end = timeline.chapterEnd(timeline.chapterAt(position));
  return end < timeline.durationSeconds ? end : undefined;
}
