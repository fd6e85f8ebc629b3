import { browser } from '$app/environment';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import type { PageLoad } from './$types.d.ts';
import { linkedParagraph } from './linked-place.ts';

/** Milliseconds that a page is held back for its story, which a phone that keeps it has by then. */
const soonMs = 400;

/**
 * Begins to open the story before its page is drawn. `opened` is there where that takes no longer than a moment: the
 * page is then drawn once. Else the page says that it opens, waits for `opening`, and says what became of it.
 */
export const load: PageLoad = async ({ params, parent, url, untrack }) => {
  const { app } = await parent();
  const id = asId<PublicationId>(params.id);
  if (!browser || !app || !id) return { id };
  const link = untrack(() => linkedParagraph(id, url.searchParams));
  // The kept place as well: a story that opens at its start would write over it.
  const opening = Promise.all([app.library.openStory(id, link), app.places.whenRead]).then(
    ([opened]) => opened,
  );
  const opened = await Promise.race([
    opening.catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, soonMs)),
  ]);
  return { id, opening, opened };
};
