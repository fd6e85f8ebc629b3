/** The catalogue's pages as they are stored: one text. Whatever else is found in its place counts as no page. */
import * as v from 'valibot';
import { manifestLimitBytes } from '../publication/limits.ts';
import { parseJson } from '../publication/parse-json.ts';

/** In UTF-16 units. Parsing more than any library needs would block the page. */
const limit = 4 * manifestLimitBytes;

export function readStoredPages(stored: unknown): readonly string[] {
  if (typeof stored !== 'string' || stored.length > limit) return [];
  const pages = parseJson(stored, v.array(v.unknown()));
  return pages.ok ? pages.value.filter((page) => typeof page === 'string') : [];
}

export function writeStoredPages(pages: readonly string[]): string {
  return JSON.stringify(pages);
}
