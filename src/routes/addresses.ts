import { base } from '$app/paths';
import { placeQuery } from '#lib/core/playback/place-query.ts';

export const libraryHref = `${base}/`;
export const downloadsHref = `${base}/downloads/`;
export const settingsHref = `${base}/settings/`;
export const listeningHref = `${base}/listening/`;

export function storyHref(id: string): string {
  return `${base}/story/${id}/`;
}

/** Of a paragraph, and a word in it, counted from 0 as its clips are. */
export function placeHref(
  id: string,
  place: { readonly paragraph: string; readonly word: number | undefined },
): string {
  return storyHref(id) + placeQuery(place);
}

export const aboutHref = `${base}/about/`;

/** What the service worker says of files that another app has shared: the library's query. */
export function shareOutcome(search: string): string | null {
  return new URLSearchParams(search).get('shared');
}
