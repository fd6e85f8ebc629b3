/** Opens a story and plays it where the listener was in it, or from its start. To be called in a tap. */
import type { App } from '#lib/app/app.ts';
import { startOfBlock } from '#lib/core/playback/locate.ts';
import { openStory, placeAt } from '#lib/core/playback/open-story.ts';
import { isSilent } from '#lib/core/publication/publication.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';

/** `opening`: if it has begun to open. If the story or the place cannot be had, the story's page says why. */
export async function playStory(
  { player, library, places }: App,
  id: PublicationId,
  opening = library.openStory(id),
): Promise<void> {
  // Must happen during the tap: later the browser would not allow sound.
  player.prime();
  const [opened] = await Promise.all([opening, places.whenRead]);
  if (opened.ok && !isSilent(opened.value.publication)) {
    const open = openStory(opened.value);
    const place = places.of(id);
    const isBegun = place !== undefined && !place.isFinished;
    const from = isBegun ? startOfBlock(place.locator, open.blocks) : placeAt(open, 0);
    if (from) {
      player.load(opened.value, from);
      player.playFrom(from);
    }
  }
}

/** A click that opens another tab or window, and is left to the browser. */
export function opensElsewhere(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey;
}
