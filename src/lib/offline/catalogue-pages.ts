/** The catalogue as text: a page after the other from the network, and what it says. */
import type { CatalogueEntry, CatalogueProblem } from '#lib/core/library/catalogue.ts';
import { parseCatalogue, type CataloguePage } from '#lib/core/publication/catalogue-feed.ts';
import { isPlainPath } from '#lib/core/publication/href.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Manifests } from './manifests.ts';
import { decodeText } from './read-story.ts';

const pageLimit = 50;
const catalogueFile = 'catalog.json';

export interface CatalogueTrouble {
  readonly problem: CatalogueProblem;
  readonly detail: string;
}

export interface Catalogue {
  /** The text of each page, to be kept. */
  readonly pages: readonly string[];
  readonly entries: readonly CatalogueEntry[];
}

export async function fetchCatalogue(manifests: Manifests): Promise<Result<Catalogue, CatalogueTrouble>> {
  const pages: string[] = [];
  const entries: CatalogueEntry[] = [];
  const seen = new Set<string>();
  for (
    let name: string | undefined = catalogueFile;
    name !== undefined && !seen.has(name) && pages.length < pageLimit;
  ) {
    seen.add(name);
    const got = await manifests.page(name);
    if (!got.ok) {
      const { kind, detail } = got.error;
      return err({ problem: kind === 'too-large' ? 'broken' : kind, detail });
    }
    const source = decodeText(got.value) ?? '';
    const page = readPage(source);
    if (!page.ok) return page;
    pages.push(source);
    entries.push(...page.value.entries);
    const { next } = page.value;
    name = next !== undefined && isPlainPath(next) ? next : undefined;
  }
  return ok({ pages, entries: firstOfEach(entries) });
}

/** The entries of pages that were kept. */
export function readPages(pages: readonly string[]): Result<readonly CatalogueEntry[], CatalogueTrouble> {
  const entries: CatalogueEntry[] = [];
  for (const source of pages) {
    const page = readPage(source);
    if (!page.ok) return page;
    entries.push(...page.value.entries);
  }
  return ok(firstOfEach(entries));
}

function readPage(source: string): Result<CataloguePage, CatalogueTrouble> {
  const page = parseCatalogue(source);
  if (page.ok) return page;
  return err({ problem: 'broken', detail: `${catalogueFile}, ${page.error.where}: ${page.error.problem}` });
}

/** A story that is listed twice is one. */
function firstOfEach(entries: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  const ids = new Set<PublicationId>();
  return entries.filter(({ id }) => !ids.has(id) && ids.add(id));
}
