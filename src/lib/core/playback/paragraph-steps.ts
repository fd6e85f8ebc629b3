/** Where the steps from paragraph to paragraph lead; positions are seconds on the story's timeline. */
import type { Timeline } from './timeline.ts';

/** "Previous" restarts a paragraph that is further in than this. */
const restartAfterSeconds = 3;

export function previousParagraph(timeline: Timeline, position: number): number {
  const track = timeline.trackAt(position);
  const isFarIn = position - timeline.startOf(track) > restartAfterSeconds;
  return timeline.startOf(isFarIn ? track : Math.max(track - 1, 0));
}

/** Undefined in the last one. */
export function nextParagraph(timeline: Timeline, position: number): number | undefined {
  const next = timeline.trackAt(position) + 1;
  return next < timeline.trackCount ? timeline.startOf(next) : undefined;
}
