/** The catalogue as text: a page after the other from the network, and what it says. */
import type { CatalogueEntry, CatalogueProblem } from '#lib/core/library/catalogue.ts';
import { parseCatalogue } from '#lib/core/publication/catalogue-feed.ts';
import { isPlainPath } from '#lib/core/publication/href.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Manifests } from './manifests.ts';
import { decodeText } from './read-story.ts';

const pageLimit = 50;
const catalogueFile = 'catalog.json';

export interface CatalogueTrouble {
  readonly problem: CatalogueProblem;
  readonly detail: string;
}

/** The text of each page. */
export async function fetchPages(manifests: Manifests): Promise<Result<readonly string[], CatalogueTrouble>> {
  const pages: string[] = [];
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
    pages.push(source);
    const page = parseCatalogue(source);
    const next = page.ok ? page.value.next : undefined;
    name = next !== undefined && isPlainPath(next) ? next : undefined;
  }
  return ok(pages);
}

export function readPages(pages: readonly string[]): Result<readonly CatalogueEntry[], CatalogueTrouble> {
  const entries: CatalogueEntry[] = [];
  for (const source of pages) {
    const page = parseCatalogue(source);
    if (!page.ok)
      return err({
        problem: 'broken',
        detail: `${catalogueFile}, ${page.error.where}: ${page.error.problem}`,
      });
    entries.push(...page.value.entries);
  }
  return ok(entries);
}
