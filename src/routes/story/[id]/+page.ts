import { browser } from '$app/environment';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import type { PageLoad } from './$types.d.ts';
import { isTextInPage } from './built/built-text.ts';
import { linkedParagraph } from './linked-place.ts';

/** How long a page without text waits for its story, in milliseconds. A downloaded story is there by then. */
const soonMs = 400;

/**
 * Begins to open the story before its page is rendered. If that is quick, `opened` has the result and the page is
 * rendered once. Otherwise the page says that the story is being opened and waits for `opening`; but the text in a page
 * that was built with the story is left to the listener until then.
 */
export const load: PageLoad = async ({ params, parent, url, untrack }) => {
  const { app } = await parent();
  const id = asId<PublicationId>(params.id);
  if (import.meta.env.SSR) {
    const { buildStoryPage } = await import('./built/build-story-page.ts');
    return { id, built: buildStoryPage(params.id) };
  }
  if (!browser || !app || !id) return { id };
  const link = untrack(() => linkedParagraph(id, url.searchParams));
  // The stored place is needed, too: a story that opened at its start would overwrite it.
  const opening = Promise.all([app.library.openStory(id, link), app.places.whenRead]).then(
    ([opened]) => opened,
  );
  const answered = opening.catch(() => undefined);
  const soon = new Promise<undefined>((resolve) => setTimeout(resolve, soonMs));
  const opened = await (isTextInPage() ? answered : Promise.race([answered, soon]));
  return { id, opening, opened };
};
