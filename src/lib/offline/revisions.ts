/** Which of two versions of a story is newer, and which one to download. */
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Publication } from '#lib/core/publication/publication.ts';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import { ok, type Result } from '#lib/core/result.ts';
import type { DownloadRecord } from '#lib/storage/story-repository.ts';
import { readPublication } from './read-story.ts';

/** Compares dates: a manifest with different text may also be older, from a cache on the way. */
export function isNewer(one: Publication, other: Publication): boolean {
  return Date.parse(one.modified) > Date.parse(other.modified);
}

/** The same for the text of manifests; false if one cannot be read. */
export function isNewerManifest(id: PublicationId, one: string, other: string): boolean {
  const [a, b] = [readPublication(one, id), readPublication(other, id)];
  return a.ok && b.ok && isNewer(a.value, b.value);
}

/** The network's manifest, unless the stored version is newer. Without a network, the newest that is known. */
export function manifestToFetch(
  fetched: Result<string, StoryProblem>,
  kept: DownloadRecord | undefined,
): Result<string, StoryProblem> {
  if (!kept) return fetched;
  const { id, manifest, nextManifest = manifest, checkedAtMs } = kept;
  const isWhole = checkedAtMs !== undefined;
  if (!fetched.ok || (isWhole && isNewerManifest(id, manifest, fetched.value))) return ok(nextManifest);
  return fetched;
}
