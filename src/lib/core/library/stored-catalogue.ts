/** The catalogue's pages as they are stored, as one text. Anything else that is stored there counts as no pages. */
import * as v from 'valibot';
import { catalogueLimitBytes, cataloguePageLimit } from '../published/limits.ts';
import { parseJson } from '../publication/parse-json.ts';

/**
 * In UTF-16 units. Parsing more than any library needs would block the page. JSON needs at most two units for each
 * character of a page, two quotes and a comma for each page, and two brackets.
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
