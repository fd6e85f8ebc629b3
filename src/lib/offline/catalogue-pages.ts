/** The catalogue: its pages from the network, one after another, and the entries in them. */
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
  /** Why a later page could not be had or read: what came before it is here. */
  readonly missingPage?: CatalogueProblem;
}

export async function fetchCatalogue(manifests: Manifests): Promise<Result<Catalogue, CatalogueTrouble>> {
  const first = await fetchPage(manifests, catalogueFile);
  if (!first.ok) return first;
  const read = [first.value];
  const seen = new Set([catalogueFile]);
  let missingPage: CatalogueProblem | undefined;
  for (let next = first.value.next; next !== undefined && !seen.has(next); next = read.at(-1)?.next) {
    seen.add(next);
    const page = isPlainPath(next) && read.length < pageLimit ? await fetchPage(manifests, next) : undefined;
    if (!page?.ok) {
      missingPage = page?.error.problem ?? 'broken';
      break;
    }
    read.push(page.value);
  }
  return ok({
    pages: read.map(({ source }) => source),
    entries: firstOfEach(read.flatMap(({ entries }) => entries)),
    ...(missingPage && { missingPage }),
  });
}

async function fetchPage(
  manifests: Manifests,
  name: string,
): Promise<Result<CataloguePage & { readonly source: string }, CatalogueTrouble>> {
  const got = await manifests.page(name);
  if (!got.ok) {
    const { kind, detail } = got.error;
    return err({ problem: kind === 'too-large' ? 'broken' : kind, detail });
  }
  const source = decodeText(got.value) ?? '';
  const page = parseCatalogue(source);
  return page.ok
    ? ok({ ...page.value, source })
    : err({ problem: 'broken', detail: `${name}, ${page.error.where}: ${page.error.problem}` });
}

/** The entries of pages that were kept; a page that cannot be read takes nothing from the others. */
export function readPages(pages: readonly string[]): readonly CatalogueEntry[] {
  return firstOfEach(
    pages.flatMap((source) => {
      const page = parseCatalogue(source);
      return page.ok ? page.value.entries : [];
    }),
  );
}

/** A story that is listed twice is one. */
export function firstOfEach(entries: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  const ids = new Set<PublicationId>();
  return entries.filter(({ id }) => !ids.has(id) && ids.add(id));
}
