/** What opening a story's page does to the player, and what the page shows first. */
import type { App } from '#lib/app/app.ts';
import { startOfBlock } from '#lib/core/playback/locate.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import { positionIn, type OpenStory } from '#lib/core/playback/open-story.ts';
import { isSoundWanted } from '#lib/core/playback/state.ts';
import { linkedPlace } from './linked-place.ts';

export interface Arrival {
  /** The listener is asked where to continue, or whether to leave the story that is playing. */
  readonly isAsking: boolean;
  /** There is a place to show. */
  readonly hasBegun: boolean;
  /** The place in the address. */
  readonly link: Locator | undefined;
}

/** Another story that is playing continues until the listener chooses. */
export function arrive({ player, places }: App, shown: OpenStory, params: URLSearchParams): Arrival {
  const { story } = shown;
  const { id, modified } = story.publication;
  const open = player.open.current?.story.publication;
  const isOpenHere = open?.id === id;
  const isElsewhere = !isOpenHere && isSoundWanted(player.state.current);
  const link = linkedPlace(shown, params);
  const stored = places.of(id);
  // For an open story the player's position is newer than the stored place. A finished story starts again.
  const isKnown = stored?.isFinished === true || (isOpenHere && open.modified === modified);
  const isHeardHere = isOpenHere && isSoundWanted(player.state.current);
  const resumeAt = stored && !isKnown ? startOfBlock(stored.locator, shown.blocks) : undefined;
  if (!isElsewhere) player.load(story, link ?? resumeAt);
  // A newer version of the story came while it was heard: the voice continues where it was.
  if (isHeardHere) player.play();
  // A story that is playing goes on playing when it is opened again, but from what was asked for.
  if (isHeardHere && link) player.seek(positionIn(shown, link));
  return {
    isAsking: isElsewhere || (!isOpenHere && !link && stored !== undefined),
    hasBegun: isOpenHere || link !== undefined,
    link,
  };
}
