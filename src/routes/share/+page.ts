import { browser } from '$app/environment';
import { libraryHref } from '../addresses.ts';
import type { PageLoad } from './$types.d.ts';
import { sharedStory } from './shared-story.ts';

/** Where links arrive that other apps share with this one. */
export const load: PageLoad = ({ url }) => ({
  to: browser ? sharedStory(url.searchParams, new URL(libraryHref, url)) : undefined,
});
