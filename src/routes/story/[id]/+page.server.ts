import { readdirSync } from 'node:fs';

/** The stories that are there while the site is built get a page of their own; any other opens in the fallback page. */
export function entries(): { id: string }[] {
  return readdirSync('static/stories', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ id: name }));
}
