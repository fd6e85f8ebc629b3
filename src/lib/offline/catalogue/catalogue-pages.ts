/** The catalogue: its pages from the network, one after another, and the entries in them. */
import { inParts, type Parts, type Pause } from '#lib/core/in-parts.ts';
import type { CatalogueEntry, UnusableEntry } from '#lib/core/library/catalogue.ts';
import { parseCatalogueInParts } from '#lib/core/published/catalogue-feed.ts';
import type { ResourceFailure } from '#lib/core/playback/resource-failure.ts';
import type { FormatProblem } from '#lib/core/publication/format-problem.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { catalogueLimitBytes, cataloguePageLimit } from '#lib/core/published/limits.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import { followLink } from './catalogue-links.ts';
import type { Manifests } from '../published/manifests.ts';
import { decodeText } from '../published/read-story.ts';

const catalogueFile = 'catalog.json';

/** What is listed on all pages together; a story that is listed twice is one. */
export interface Listed {
  readonly entries: readonly CatalogueEntry[];
  readonly unusable: readonly UnusableEntry[];
}

export interface Catalogue extends Listed {
  /** The text of each page, to be stored. */
  readonly pages: readonly string[];
  /** Why a later page could not be had or read: what came before it is here. */
  readonly missingPage?: ResourceFailure['kind'];
}

/** What a catalogue is read with. */
export interface CatalogueReading {
  readonly manifests: Manifests;
  /** The absolute address of the stories. */
  readonly folder: string;
  /** Between the parts of a long page. */
  readonly pause: Pause;
}

/** A page that makes the catalogue too large, or one too many, counts as damaged. */
export async function fetchCatalogue(reading: CatalogueReading): Promise<Result<Catalogue, ResourceFailure>> {
  const first = await fetchPage(reading, catalogueFile, catalogueLimitBytes);
  if (!first.ok) return first;
  const read = [first.value];
  let leftBytes = catalogueLimitBytes - first.value.sizeBytes;
  const seen = new Set([catalogueFile]);
  let missingPage: ResourceFailure['kind'] | undefined;
  for (let { next } = first.value; next !== undefined; next = read.at(-1)?.next) {
    if (next.ok && seen.has(next.value)) break;
    const name = next.ok && read.length < cataloguePageLimit ? next.value : undefined;
    const page = name !== undefined && (await fetchPage(reading, name, leftBytes));
    if (!page || !page.ok) {
      missingPage = page ? page.error.kind : 'damaged';
      break;
    }
    seen.add(page.value.name);
    read.push(page.value);
    leftBytes -= page.value.sizeBytes;
  }
  return ok({
    pages: read.map(({ source }) => source),
    ...joined(read),
    ...(missingPage && { missingPage }),
  });
}

interface ReadPage extends Listed {
  /** Relative to the folder of the stories, with its query. */
  readonly name: string;
  readonly count: number;
  /** The name of the next page, or why its link leads to none. */
  readonly next?: Result<string, string>;
}

interface FetchedPage extends ReadPage {
  readonly source: string;
  readonly sizeBytes: number;
}

async function fetchPage(
  { manifests, folder, pause }: CatalogueReading,
  name: string,
  limitBytes: number,
): Promise<Result<FetchedPage, ResourceFailure>> {
  const got = await manifests.page(name, limitBytes);
  if (!got.ok) return got;
  const source = decodeText(got.value) ?? '';
  const page = await inParts(readPage(source, name, folder), pause);
  return page.ok
    ? ok({ ...page.value, source, sizeBytes: got.value.byteLength })
    : err({ kind: 'damaged', detail: `${name}, ${page.error.where}: ${page.error.problem}` });
}

function* readPage(source: string, name: string, folder: string): Parts<Result<ReadPage, FormatProblem>> {
  const page = yield* parseCatalogueInParts(source, (href) => {
    const target = followLink(href, name, folder);
    return target.ok ? ok(target.value.path) : target;
  });
  if (!page.ok) return page;
  const { next: href, ...rest } = page.value;
  if (href === undefined) return ok({ name, ...rest });
  const target = followLink(href, name, folder);
  const next = target.ok ? ok(target.value.path + target.value.query) : target;
  return ok({ name, ...rest, next });
}

/** What is listed on stored pages; a page that cannot be read takes nothing from the others. */
export async function readPages(
  pages: readonly string[],
  { folder, pause }: Pick<CatalogueReading, 'folder' | 'pause'>,
): Promise<Listed> {
  const read: ReadPage[] = [];
  let name = catalogueFile;
  for (const source of pages) {
    const page = await inParts(readPage(source, name, folder), pause);
    if (!page.ok) continue;
    read.push(page.value);
    const { next } = page.value;
    if (next?.ok) name = next.value;
  }
  return joined(read);
}

function joined(pages: readonly ReadPage[]): Listed {
  const unusable: UnusableEntry[] = [];
  let before = 0;
  for (const page of pages) {
    for (const one of page.unusable) unusable.push({ ...one, index: before + one.index });
    before += page.count;
  }
  return { entries: firstOfEach(pages.flatMap(({ entries }) => entries)), unusable };
}

/** A story that is listed twice is one. */
export function firstOfEach(entries: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  const ids = new Set<PublicationId>();
  return entries.filter(({ id }) => !ids.has(id) && ids.add(id));
}
