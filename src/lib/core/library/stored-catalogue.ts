/** The catalogue's pages as they are stored: one text. Whatever else is found in its place counts as no page. */
import * as v from 'valibot';
import { catalogueLimitBytes, cataloguePageLimit } from '../published/limits.ts';
import { parseJson } from '../publication/parse-json.ts';

/**
 * In UTF-16 units. Parsing more than any library needs would block the page. JSON writes no character of a page with
 * more than two, and adds two quotes and a comma to each page and two brackets to all.
 */
const limit = 2 * catalogueLimitBytes + 3 * cataloguePageLimit + 2;

export function readStoredPages(stored: unknown): readonly string[] {
  if (typeof stored !== 'string' || stored.length > limit) return [];
  const pages = parseJson(stored, v.array(v.unknown()));
  return pages.ok ? pages.value.filter((page) => typeof page === 'string') : [];
}

export function writeStoredPages(pages: readonly string[]): string {
  return JSON.stringify(pages);
}
