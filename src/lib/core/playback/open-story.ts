import type { Story } from '../publication/story.ts';
import { locatorAt, positionOf } from './locate.ts';
import type { Locator } from './locator.ts';
import type { Timeline } from './timeline.ts';

/** A seek to the very end would leave nothing to hear. */
const closestToEnd = 0.25;

/** The story that is in the player, playing or not. */
export interface OpenStory {
  readonly story: Story;
  readonly timeline: Timeline;
}

/** The place at a position on the story's timeline, or the nearest from which there is something to hear. */
export function placeAt({ story, timeline }: OpenStory, position: number): Locator {
  const within = Math.min(Math.max(position, 0), Math.max(timeline.durationSeconds - closestToEnd, 0));
  return locatorAt(story.publication, timeline, story.transcripts, within);
}

/** Seconds on the story's timeline; the start for a paragraph that the story no longer has. */
export function positionIn({ story, timeline }: OpenStory, at: Locator): number {
  return positionOf(at, timeline, story.transcripts) ?? 0;
}

/** Published once, and so with the same tracks. */
export function isSameStory(one: Story, other: Story): boolean {
  return (
    one.publication.id === other.publication.id && one.publication.modified === other.publication.modified
  );
}
