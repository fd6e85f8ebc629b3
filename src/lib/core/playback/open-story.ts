import type { Story } from '../publication/story.ts';
import type { Timeline } from './timeline.ts';

/** The story that is in the player, playing or not. */
export interface OpenStory {
  readonly story: Story;
  readonly timeline: Timeline;
}
