import { readdirSync } from 'node:fs';

/**
 * Stories that exist when the site is built get a prerendered page; others open in the fallback page. `-` is no story:
 * the service worker answers the address of every story with that page.
 */
export function entries(): { id: string }[] {
  const ids = readdirSync('static/stories', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  return [...ids, '-'].map((id) => ({ id }));
}
