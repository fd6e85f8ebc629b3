import { base } from '$app/paths';

export const libraryHref = `${base}/`;

export function storyHref(id: string): string {
  return `${base}/story/${id}/`;
}
