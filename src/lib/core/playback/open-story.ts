import type { Story } from '../publication/story.ts';
import { BlockPlaces } from './block-places.ts';
import { locatorAt, positionOf } from './locate.ts';
import type { Locator } from './locator.ts';
import { Timeline } from './timeline.ts';

/** A seek to the very end would leave nothing to hear. */
const closestToEnd = 0.25;

/** The story that is in the player, playing or not. */
export interface OpenStory {
  readonly story: Story;
  readonly timeline: Timeline;
  readonly blocks: BlockPlaces;
}

/** `timeline`: if there is one already, because only more text of the same story was loaded. */
export function openStory(story: Story, timeline = new Timeline(story.publication)): OpenStory {
  return { story, timeline, blocks: new BlockPlaces(story, timeline) };
}

/** The place at a position on the story's timeline, moved back a little if it is at the very end. */
export function placeAt({ story, timeline, blocks }: OpenStory, position: number): Locator {
  const within = Math.min(Math.max(position, 0), Math.max(timeline.durationSeconds - closestToEnd, 0));
  return locatorAt(story.publication.id, blocks, within);
}

/** Seconds on the story's timeline; 0 if the story no longer has that block. */
export function positionIn({ blocks }: OpenStory, at: Locator): number {
  return positionOf(at, blocks) ?? 0;
}
