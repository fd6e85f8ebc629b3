import { browser } from '$app/environment';
import type { OpeningProblem } from '#lib/app/app.ts';
import { asId, type PublicationId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';
import type { Result } from '#lib/core/result.ts';
import type { PageLoad } from './$types.d.ts';

/** Begins to open the story before its page is drawn; the page waits for it, and says what became of it. */
export const load: PageLoad = async ({ params, parent }) => {
  const { app } = await parent();
  const id = asId<PublicationId>(params.id);
  let opening: Promise<Result<Story, OpeningProblem>> | undefined;
  if (browser && app && id) {
    opening = app.library.openStory(id);
    // A page that is never shown does not look at it.
    opening.catch(() => undefined);
  }
  return { id, opening };
};
