import { base } from '$app/paths';

export const libraryHref = `${base}/`;
export const downloadsHref = `${base}/downloads/`;
export const settingsHref = `${base}/settings/`;

export function storyHref(id: string): string {
  return `${base}/story/${id}/`;
}
