import { base } from '$app/paths';

export const libraryHref = `${base}/`;
export const downloadsHref = `${base}/downloads/`;

export function storyHref(id: string): string {
  return `${base}/story/${id}/`;
}
