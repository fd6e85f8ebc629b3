/** The catalogue: its pages from the network, one after another, and the entries in them. */
import type { CatalogueEntry, CatalogueProblem } from '#lib/core/library/catalogue.ts';
import { parseCatalogue, type CataloguePage } from '#lib/core/publication/catalogue-feed.ts';
import { isPlainPath } from '#lib/core/publication/href.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { catalogueLimitBytes, cataloguePageLimit } from '#lib/core/publication/limits.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { Manifests } from './manifests.ts';
import { decodeText } from './read-story.ts';

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

/** A page that makes the catalogue too large, or one too many, counts as broken. */
export async function fetchCatalogue(manifests: Manifests): Promise<Result<Catalogue, CatalogueTrouble>> {
  const first = await fetchPage(manifests, catalogueFile, catalogueLimitBytes);
  if (!first.ok) return first;
  const read = [first.value];
  let leftBytes = catalogueLimitBytes - first.value.sizeBytes;
  const seen = new Set([catalogueFile]);
  let missingPage: CatalogueProblem | undefined;
  for (let next = first.value.next; next !== undefined && !seen.has(next); next = read.at(-1)?.next) {
    seen.add(next);
    const isAllowed = isPlainPath(next) && read.length < cataloguePageLimit;
    const page = isAllowed ? await fetchPage(manifests, next, leftBytes) : undefined;
    if (!page?.ok) {
      missingPage = page?.error.problem ?? 'broken';
      break;
    }
    read.push(page.value);
    leftBytes -= page.value.sizeBytes;
  }
  return ok({
    pages: read.map(({ source }) => source),
    entries: firstOfEach(read.flatMap(({ entries }) => entries)),
    ...(missingPage && { missingPage }),
  });
}

interface FetchedPage extends CataloguePage {
  readonly source: string;
  readonly sizeBytes: number;
}

async function fetchPage(
  manifests: Manifests,
  name: string,
  limitBytes: number,
): Promise<Result<FetchedPage, CatalogueTrouble>> {
  const got = await manifests.page(name, limitBytes);
  if (!got.ok) {
    const { kind, detail } = got.error;
    return err({ problem: kind === 'too-large' ? 'broken' : kind, detail });
  }
  const source = decodeText(got.value) ?? '';
  const page = parseCatalogue(source);
  return page.ok
    ? ok({ ...page.value, source, sizeBytes: got.value.byteLength })
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
