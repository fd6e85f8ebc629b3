/** Checks that the parts of a manifest fit together. That each part is valid by itself is checked by the schema. */
import { frameBytes, secondsOfBytes } from '../mp3/track-format.ts';
import type { FormatProblem } from '../publication/format-problem.ts';
import { transcriptsLimitBytes } from './limits.ts';
import type { Manifest, ManifestResource, TocEntry } from './manifest-schema.ts';

const coverTypes = ['image/webp', 'image/png', 'image/jpeg', 'image/avif'];
const toleranceSeconds = 0.001;

/** The index of the track of each paragraph. */
export type TrackOf = ReadonlyMap<string, number>;

export function toTrackOf(readingOrder: Manifest['readingOrder']): TrackOf {
  const trackOf = new Map<string, number>();
  readingOrder.forEach((track, i) => trackOf.set(track.properties.paragraph, i));
  return trackOf;
}

/** Contradictions that the schema does not find. A book has thousands of tracks: they are gone through once. */
export function findProblem(
  { metadata, readingOrder, resources, toc }: Manifest,
  trackOf: TrackOf,
): FormatProblem | undefined {
  let total = 0;
  for (let i = 0; i < readingOrder.length; i++) {
    const track = readingOrder[i];
    if (!track) continue;
    const problem = findTrackProblem(track);
    if (problem) return { ...problem, where: `readingOrder.${i}.${problem.where}` };
    total += track.duration;
  }
  if (Math.abs(total - metadata.duration) > toleranceSeconds * readingOrder.length + 1e-9)
    return { where: 'metadata.duration', problem: 'it is not the sum of the tracks' };

  const transcriptBytes = resources
    .filter(({ type }) => type === 'text/vtt')
    .reduce((sum, { size }) => sum + size, 0);
  if (transcriptBytes > transcriptsLimitBytes)
    return { where: 'resources', problem: 'the transcripts are larger than 64 MB together' };

  const resourceAt = new Map(resources.map((resource, i) => [resource.href, i]));
  const isRepeated = trackOf.size < readingOrder.length;
  return (
    (isRepeated
      ? findRepeat(
          'readingOrder',
          'properties.paragraph',
          readingOrder.map((track) => track.properties.paragraph),
        )
      : undefined) ??
    findRepeat(
      'metadata.character',
      'name',
      metadata.character.map(({ name }) => name),
    ) ??
    findRepeat(
      'metadata.character',
      'identifier',
      metadata.character.map(({ identifier }) => identifier),
    ) ??
    findRepeat(
      'resources',
      'href',
      resources.map((resource) => resource.href),
    ) ??
    findRepeat(
      'toc',
      'alternate.0.href',
      toc.map((entry) => transcriptHref(entry)),
    ) ??
    findCoverProblem(resources) ??
    findTocProblem({ readingOrder, toc }, { trackOf, resourceAt })
  );
}

function findTrackProblem({
  href,
  duration,
  size,
  properties,
}: Manifest['readingOrder'][number]): FormatProblem | undefined {
  if (size % frameBytes !== 0) return { where: 'size', problem: 'it is not a number of whole frames' };
  if (Math.abs(duration - secondsOfBytes(size)) > toleranceSeconds + 1e-9)
    return { where: 'duration', problem: 'it does not match the size: 0.024 s for 192 bytes' };
  if (href !== `tracks/${properties.sha256.slice(0, 16)}.mp3`)
    return { where: 'href', problem: 'the name of the track does not match its content' };
  return undefined;
}

function findRepeat(list: string, field: string, values: readonly string[]): FormatProblem | undefined {
  const seen = new Set<string>();
  for (const [i, value] of values.entries()) {
    if (seen.has(value)) return { where: `${list}.${i}.${field}`, problem: `${value} appears twice` };
    seen.add(value);
  }
  return undefined;
}

function findCoverProblem(resources: readonly ManifestResource[]): FormatProblem | undefined {
  if (!resources.some(isCover)) return { where: 'resources', problem: 'there is no cover' };
  for (const [i, resource] of resources.entries()) {
    if (!isCover(resource)) continue;
    if (!coverTypes.includes(resource.type))
      return { where: `resources.${i}.type`, problem: 'a cover must be WebP, PNG, JPEG or AVIF' };
    if (resource.width === undefined || resource.height === undefined)
      return { where: `resources.${i}`, problem: 'a cover must have a width and a height' };
  }
  return undefined;
}

/** Chapters in reading order, the first at the first track, each with its first track, its transcript and its sections. */
function findTocProblem(
  { readingOrder, toc }: Pick<Manifest, 'readingOrder' | 'toc'>,
  { trackOf, resourceAt }: { readonly trackOf: TrackOf; readonly resourceAt: ReadonlyMap<string, number> },
): FormatProblem | undefined {
  const findTrack = ({ href, properties }: TocEntry): number | undefined => {
    const track = trackOf.get(properties.paragraph);
    return track !== undefined && readingOrder[track]?.href === href ? track : undefined;
  };
  let previous = -1;
  for (const [i, entry] of toc.entries()) {
    const first = findTrack(entry);
    if (first === undefined)
      return { where: `toc.${i}.href`, problem: 'it is not the track of its paragraph' };
    if (first <= previous || (i === 0 && first !== 0))
      return { where: `toc.${i}`, problem: 'the chapters do not follow the reading order from its start' };
    if (!resourceAt.has(transcriptHref(entry)))
      return { where: `toc.${i}.alternate.0.href`, problem: 'the transcript is not among the resources' };
    previous = first;
    const next = toc[i + 1];
    const end = (next && findTrack(next)) ?? readingOrder.length;
    const problem = findSectionProblem(entry, `toc.${i}`, { findTrack, first, end });
    if (problem) return problem;
  }
  return undefined;
}

/** Sections lie in their chapter, which has the tracks from `first` on up to `end`. */
function findSectionProblem(
  { children = [] }: TocEntry,
  where: string,
  chapter: {
    readonly findTrack: (entry: TocEntry) => number | undefined;
    readonly first: number;
    readonly end: number;
  },
): FormatProblem | undefined {
  for (const [i, section] of children.entries()) {
    const at = `${where}.children.${i}`;
    const track = chapter.findTrack(section);
    if (track === undefined) return { where: `${at}.href`, problem: 'it is not the track of its paragraph' };
    if (track < chapter.first || track >= chapter.end)
      return { where: at, problem: 'it is not in its chapter' };
    const problem = findSectionProblem(section, at, chapter);
    if (problem) return problem;
  }
  return undefined;
}

export function isCover({ rel }: ManifestResource): boolean {
  return Array.isArray(rel) ? rel.includes('cover') : rel === 'cover';
}

/** The schema guarantees that a chapter has one. */
export function transcriptHref(entry: Manifest['toc'][number]): string {
  return entry.alternate[0]?.href ?? '';
}
