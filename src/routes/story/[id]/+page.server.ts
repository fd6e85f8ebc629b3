import { readdirSync } from 'node:fs';

/**
 * The stories that are there while the site is built get a page of their own; any other opens in the fallback page.
 * `-` is no story: the service worker answers the address of every story with that page.
 */
export function entries(): { id: string }[] {
  const ids = readdirSync('static/stories', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  return [...ids, '-'].map((id) => ({ id }));
}
