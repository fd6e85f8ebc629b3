/** The catalogue as OPDS 2.0 (https://drafts.opds.io/opds-2.0). One bad entry does not take the others away. */
import * as v from 'valibot';
import type { CatalogueEntry } from '../library/catalogue.ts';
import { err, ok, type Result } from '../result.ts';
import type { FormatProblem } from './format-problem.ts';
import { isPlainPath } from './href.ts';
import { asId, type PublicationId } from './ids.ts';
import { manifestLimitBytes } from './limits.ts';
import { metadataSchema } from './manifest-schema.ts';
import { parseJson, parseShape } from './parse-json.ts';

const openAccess = 'http://opds-spec.org/acquisition/open-access';
const manifestHref = /^([^/]+)\/manifest\.json$/;

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
  links: v.array(link, 'it is not a list'),
  // A picture is no reason to hide a story.
  images: v.fallback(v.array(image), []),
});

export interface CataloguePage {
  readonly entries: readonly CatalogueEntry[];
  /** What was left out, and why. */
  readonly problems: readonly FormatProblem[];
  /** The next page, relative to this one; not yet checked. */
  readonly next?: string;
}

export function parseCatalogue(source: string): Result<CataloguePage, FormatProblem> {
  if (source.length > manifestLimitBytes)
    return err({ where: 'the file', problem: 'it is larger than 8 MB' });
  const feed = parseJson(source, feedSchema);
  if (!feed.ok) return feed;
  const entries: CatalogueEntry[] = [];
  const problems: FormatProblem[] = [];
  for (const [i, publication] of feed.value.publications.entries()) {
    const entry = toEntry(publication);
    if (entry.ok) entries.push(entry.value);
    else problems.push({ where: `publications.${i}.${entry.error.where}`, problem: entry.error.problem });
  }
  const next = feed.value.links.find((candidate) => hasRel(candidate, 'next'));
  return ok({ entries, problems, ...(next && { next: next.href }) });
}

function toEntry(publication: unknown): Result<CatalogueEntry, FormatProblem> {
  const parsed = parseShape(publication, publicationSchema);
  if (!parsed.ok) return parsed;
  const { metadata, links, images } = parsed.value;
  const href = links.find((candidate) => hasRel(candidate, openAccess))?.href ?? '';
  const id = asId<PublicationId>(manifestHref.exec(href)?.[1] ?? '');
  if (id === undefined) return err({ where: 'links', problem: 'there is no link to <id>/manifest.json' });
  const { title, language, duration } = metadata;
  return ok({ id, title, language, durationSeconds: duration, ...ownPicture(id, images) });
}

function ownPicture(
  id: PublicationId,
  images: readonly v.InferOutput<typeof image>[],
): Pick<CatalogueEntry, 'picture'> {
  const folder = `${id}/`;
  const href = images.find(({ properties }) => properties.own)?.href ?? '';
  const picture = href.slice(folder.length);
  return href.startsWith(folder) && isPlainPath(picture) ? { picture } : {};
}

function hasRel(candidate: v.InferOutput<typeof link>, wanted: string): boolean {
  return Array.isArray(candidate.rel) ? candidate.rel.includes(wanted) : candidate.rel === wanted;
}
