/** Which places of a backup are taken over: those of stories that are new here, or were heard later there. */
import type { Place } from '../library/place.ts';
import type { StoryPlaces } from '../library/places.ts';

export interface PlacesPlan {
  readonly taken: readonly Place[];
  /** Of the places that are taken: of stories that have none here. */
  readonly added: number;
  /** And of stories that were heard later there. */
  readonly moved: number;
  /** Places of the backup that are older than those here. */
  readonly kept: number;
}

/** A clock may be ahead by so much. A place from further in the future would be newer than all that come. */
const longestAheadMs = 86_400_000;

/** A story that was finished here stays finished. */
export function planPlaces(here: StoryPlaces, there: StoryPlaces, nowMs: number): PlacesPlan {
  const taken: Place[] = [];
  let [added, moved, kept] = [0, 0, 0];
  for (const [id, place] of there) {
    const known = here.get(id);
    const savedAtMs = place.savedAtMs > nowMs + longestAheadMs ? 0 : place.savedAtMs;
    if (!known) {
      added++;
      taken.push({ ...place, savedAtMs });
    } else if (savedAtMs > known.savedAtMs) {
      moved++;
      taken.push({ ...place, savedAtMs, isFinished: place.isFinished || known.isFinished });
    } else if (savedAtMs < known.savedAtMs) kept++;
  }
  return { taken, added, moved, kept };
}
