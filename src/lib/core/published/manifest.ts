/**
 * Converts a story's manifest to a `Publication`. The manifest is untrusted: the schema checks its shape, and
 * `manifest-checks.ts` that its parts fit together. Only what was checked gets into the publication.
 */
import { secondsOfBytes } from '../mp3/track-format.ts';
import { err, ok, type Result } from '../result.ts';
import type { ContentsEntry } from '../publication/contents.ts';
import type { FormatProblem } from '../publication/format-problem.ts';
import type { CastId, ChapterId, BlockId, PublicationId } from '../publication/ids.ts';
import { manifestLimitBytes } from './limits.ts';
import { findProblem, isCover, toTrackOf, transcriptHref, type TrackOf } from './manifest-checks.ts';
import { manifestSchema, type Manifest, type ManifestResource, type TocEntry } from './manifest-schema.ts';
import { parseJson } from '../publication/parse-json.ts';
import { lineOfBook } from '../publication/text-direction.ts';
import type {
  CastMember,
  Chapter,
  Cover,
  PlacedClip,
  Publication,
  StoryFile,
} from '../publication/publication.ts';

const castPrefix = 'urn:lamplight:cast:';

/** `source` is the file's text, `id` the name of the story's folder. */
export function parseManifest(source: string, id: PublicationId): Result<Publication, FormatProblem> {
  if (source.length > manifestLimitBytes)
    return err({ where: 'the file', problem: 'it is larger than 8 MB' });
  const manifest = parseJson(source, manifestSchema);
  if (!manifest.ok) return manifest;
  const trackOf = toTrackOf(manifest.value.readingOrder);
  const problem = findProblem(manifest.value, trackOf);
  return problem ? err(problem) : ok(toPublication(manifest.value, id, trackOf));
}

function toPublication(
  { metadata, readingOrder, resources, toc }: Manifest,
  id: PublicationId,
  trackOf: TrackOf,
): Publication {
  const { identifier, title, subtitle, description, language, modified } = metadata;
  const ofBook = (line: string) => lineOfBook(line, language);
  const firsts = toc.map((entry) => trackOf.get(entry.properties.paragraph) ?? -1);
  let chapterIndex = 0;
  const files = new Map<string, StoryFile>();
  for (const links of [resources, readingOrder])
    for (const link of links) if (!files.has(link.href)) files.set(link.href, toFile(link));
  const clips = readingOrder.map((track, index): PlacedClip => {
    // Chapters are in reading order.
    if (firsts[chapterIndex + 1] === index) chapterIndex++;
    return {
      resource: files.get(track.href) ?? toFile(track),
      startSeconds: 0,
      endSeconds: secondsOfBytes(track.size),
      index,
      chapterIndex,
      block: track.properties.paragraph as BlockId,
      ...(track.properties.scene && { opensScene: true }),
    };
  });
  const chapters = toc.flatMap((entry, index): Chapter[] => {
    const transcript = files.get(transcriptHref(entry));
    const firstClip = firsts[index] ?? 0;
    const chapter = {
      id: transcriptHref(entry).slice('chapters/'.length, -'.vtt'.length) as ChapterId,
      index,
      title: ofBook(entry.title),
      firstClip,
      clipCount: (firsts[index + 1] ?? clips.length) - firstClip,
    };
    return transcript ? [{ ...chapter, transcript }] : [];
  });
  return {
    id,
    identifier,
    title: ofBook(title),
    ...(subtitle !== undefined && { subtitle: ofBook(subtitle) }),
    ...(description !== undefined && { description }),
    authors: metadata.author,
    narrators: metadata.narrator,
    cast: metadata.character.map(toCastMember),
    language,
    durationSeconds: clips.reduce((sum, clip) => sum + clip.endSeconds, 0),
    modified,
    chapters: atLeastOne(chapters),
    contents: toc.map((entry, index) => toContentsEntry(entry, index, ofBook)),
    clips,
    covers: resources.filter(isCover).map(toCover),
    files: [...files.values()],
  };
}

function toContentsEntry(
  { title, properties, children = [] }: TocEntry,
  chapterIndex: number,
  ofBook: (line: string) => string,
): ContentsEntry {
  return {
    title: ofBook(title),
    place: { chapterIndex, from: { block: properties.paragraph as BlockId } },
    children: children.map((child) => toContentsEntry(child, chapterIndex, ofBook)),
  };
}

function toFile({
  href,
  type,
  size,
  properties,
}: Pick<ManifestResource, 'href' | 'type' | 'size' | 'properties'>): StoryFile {
  return { href, mediaType: type, sizeBytes: size, sha256: properties.sha256 };
}

function toCover(resource: ManifestResource): Cover {
  const { width = 0, height = 0, properties } = resource;
  return { ...toFile(resource), width, height, own: properties.own ?? false };
}

function toCastMember({
  name,
  identifier,
  description,
}: Manifest['metadata']['character'][number]): CastMember {
  return {
    id: identifier.slice(castPrefix.length) as CastId,
    name,
    ...(description !== undefined && { description }),
  };
}

/** The schema guarantees that there is one. */
function atLeastOne<T>(list: readonly T[]): [T, ...T[]] {
  const [first, ...rest] = list;
  if (first === undefined) throw new Error('an empty list passed the schema');
  return [first, ...rest];
}
