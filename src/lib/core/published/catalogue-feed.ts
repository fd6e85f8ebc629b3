/** Reads the catalogue (OPDS 2.0, https://drafts.opds.io/opds-2.0). Entries that cannot be used do not affect others. */
import * as v from 'valibot';
import { atOnce, type Parts } from '../in-parts.ts';
import type { CatalogueEntry, UnusableEntry } from '../library/catalogue.ts';
import { err, ok, type Result } from '../result.ts';
import type { FormatProblem } from '../publication/format-problem.ts';
import { isPlainPath } from '../publication/href.ts';
import { asId, type PublicationId } from '../publication/ids.ts';
import { manifestLimitBytes } from './limits.ts';
import { metadataSchema } from './manifest-schema.ts';
import { parseJson, parseShape } from '../publication/parse-json.ts';
import { plainLine } from '../publication/plain-line.ts';
import { lineOfBook } from '../publication/text-direction.ts';

/** Some 10 ms of work on a computer. */
const entriesOfPart = 200;
const openAccess = 'http://opds-spec.org/acquisition/open-access';
const manifestPath = /^([^/]+)\/manifest\.json$/;

const rel = v.optional(v.union([v.string(), v.array(v.string())]), []);
const link = v.object({ rel, href: v.string() });

const feedSchema = v.object({
  publications: v.pipe(v.array(v.unknown(), 'it is not a list'), v.maxLength(10_000, 'there are too many')),
  links: v.optional(v.array(link), []),
});
const image = v.object({
  href: v.string(),
  properties: v.optional(v.object({ own: v.optional(v.boolean(), false) }), {}),
});
const publicationSchema = v.object({
  metadata: metadataSchema,
  // A story is shown even if its picture cannot be used.
  images: v.fallback(v.array(image), []),
});
const linksSchema = v.object({ links: v.array(v.unknown(), 'it is not a list') });
const titleSchema = v.object({ metadata: v.object({ title: metadataSchema.entries.title }) });

/** Resolves a link to a plain path relative to the folder of the stories; the error says why it cannot. */
export type FollowLink = (href: string) => Result<string, string>;

export interface CataloguePage {
  readonly entries: readonly CatalogueEntry[];
  readonly unusable: readonly UnusableEntry[];
  /** How many entries there are, including those that cannot be used. */
  readonly count: number;
  /** The link to the next page, not resolved. */
  readonly next?: string;
}

/** Without `follow`, links must already be plain paths, as the narrator writes them. */
export function parseCatalogue(source: string, follow?: FollowLink): Result<CataloguePage, FormatProblem> {
  return atOnce(parseCatalogueInParts(source, follow));
}

/** A catalogue may have thousands of entries, which would block the page if they were all checked in one task. */
export function* parseCatalogueInParts(
  source: string,
  follow: FollowLink = asItStands,
): Parts<Result<CataloguePage, FormatProblem>> {
  if (source.length > manifestLimitBytes)
    return err({ where: 'the file', problem: 'it is larger than 8 MB' });
  const feed = parseJson(source, feedSchema);
  if (!feed.ok) return feed;
  const { publications, links } = feed.value;
  const entries: CatalogueEntry[] = [];
  const unusable: UnusableEntry[] = [];
  for (const [index, publication] of publications.entries()) {
    if (index > 0 && index % entriesOfPart === 0) yield;
    const entry = toEntry(publication, follow);
    if (entry.ok) entries.push(entry.value);
    else unusable.push({ index, ...entry.error });
  }
  const next = links.find((candidate) => hasRel(candidate, 'next'));
  return ok({ entries, unusable, count: publications.length, ...(next && { next: next.href }) });
}

function toEntry(
  publication: unknown,
  follow: FollowLink,
): Result<CatalogueEntry, Omit<UnusableEntry, 'index'>> {
  const id = linkedStory(publication, follow);
  const parsed = parseShape(publication, publicationSchema);
  if (!parsed.ok) return err({ ...titleOf(publication), ...(id.ok && { id: id.value }), ...parsed.error });
  if (!id.ok) return err({ ...titleOf(publication), ...id.error });
  const { metadata, images } = parsed.value;
  const { title, language, duration, author } = metadata;
  const description = lineOfBook(plainLine(metadata.description ?? ''), language);
  const picture = ownPicture(id.value, images, follow);
  return ok({
    id: id.value,
    title: lineOfBook(title, language),
    language,
    durationSeconds: duration,
    authors: author,
    ...(description && { description }),
    ...(picture && { picture }),
  });
}

/** If there are several links, the first that leads to a story. */
function linkedStory(publication: unknown, follow: FollowLink): Result<PublicationId, FormatProblem> {
  const parsed = parseShape(publication, linksSchema);
  if (!parsed.ok) return parsed;
  const found = parsed.value.links
    .filter((candidate) => v.is(link, candidate))
    .filter((candidate) => hasRel(candidate, openAccess))
    .map(({ href }) => storyAt(href, follow));
  const [first = err('it has no link to a story')] = found;
  const story = found.find(({ ok }) => ok) ?? first;
  return story.ok ? story : err({ where: 'links', problem: story.error });
}

function storyAt(href: string, follow: FollowLink): Result<PublicationId, string> {
  const path = follow(href);
  if (!path.ok) return path;
  const id = asId<PublicationId>(manifestPath.exec(path.value)?.[1] ?? '');
  return id === undefined ? err('its link does not lead to a story') : ok(id);
}

function titleOf(publication: unknown): Pick<UnusableEntry, 'title'> {
  const parsed = parseShape(publication, titleSchema);
  return parsed.ok ? { title: parsed.value.metadata.title } : {};
}

function ownPicture(
  id: PublicationId,
  images: readonly v.InferOutput<typeof image>[],
  follow: FollowLink,
): string | undefined {
  const own = images.find(({ properties }) => properties.own);
  const path = own && follow(own.href);
  const folder = `${id}/`;
  return path?.ok && path.value.startsWith(folder) ? path.value.slice(folder.length) : undefined;
}

function asItStands(href: string): Result<string, string> {
  return isPlainPath(href) ? ok(href) : err('its link is not a plain path from the folder of the stories');
}

function hasRel({ rel = [] }: v.InferInput<typeof link>, wanted: string): boolean {
  return Array.isArray(rel) ? rel.includes(wanted) : rel === wanted;
}
