import { libraryHref, storyHref } from '../addresses.ts';
import type { PageLoad } from './$types.d.ts';

/** Where the app's shortcut "Continue listening" leads: the story that was heard last and is not finished. */
export const load: PageLoad = async ({ parent }) => {
  const { app } = await parent();
  await app?.places.whenRead;
  const last = app?.places.all().find(({ isFinished }) => !isFinished);
  return { to: last ? storyHref(last.locator.publication) : libraryHref };
};
