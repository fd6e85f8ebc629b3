/** The beginning of a download: its manifest, and a record with which it continues after a reload. */
import type { DownloadFailure } from '#lib/core/library/download-state.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Publication } from '#lib/core/publication/publication.ts';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { DownloadRecord } from '#lib/storage/story-repository.ts';
import { failureOfProblem } from './download-failure.ts';
import type { DownloadRecords } from './download-records.ts';
import type { ManifestReader, ManifestSource } from '../published/manifests.ts';
import { canHash } from '../files/story-files.ts';
import { untilAborted } from '../timeouts.ts';

interface Begun {
  readonly record: DownloadRecord;
  readonly publication: Publication;
}

/** Decides which version to fetch: the newest, or without a network the one that was begun; and records it. */
export async function beginDownload(
  manifests: ManifestSource,
  records: DownloadRecords,
  id: PublicationId,
  signal: AbortSignal,
): Promise<Result<Begun, DownloadFailure>> {
  if (!canHash()) return err({ kind: 'insecure' });
  const before = records.of(id);
  const fetched = await untilAborted(manifests.fetch(id, signal), signal);
  const chosen = manifestToFetch(manifests, fetched, before);
  if (!chosen.ok) return err(failureOfProblem(chosen.error));
  const manifest = chosen.value;
  const publication = manifests.read(manifest, id);
  if (!publication.ok) return err(failureOfProblem(publication.error));
  const checkedAtMs = before?.checkedAtMs;
  const record: DownloadRecord =
    before && checkedAtMs !== undefined && before.manifest !== manifest
      ? { id, manifest: before.manifest, checkedAtMs, nextManifest: manifest, isWanted: true }
      : { id, manifest, ...(checkedAtMs !== undefined && { checkedAtMs }), isWanted: true };
  await untilAborted(records.save(record), signal);
  return ok({ record, publication: publication.value });
}

/** Compares dates: a manifest with different text may also be older, from a cache on the way. */
export function isNewer(one: Publication, other: Publication): boolean {
  return Date.parse(one.modified ?? '') > Date.parse(other.modified ?? '');
}

/** The same for the text of manifests; false if one cannot be read. */
export function isNewerManifest(
  manifests: ManifestReader,
  id: PublicationId,
  one: string,
  other: string,
): boolean {
  const [a, b] = [manifests.read(one, id), manifests.read(other, id)];
  return a.ok && b.ok && isNewer(a.value, b.value);
}

/** The network's manifest, unless the stored version is newer. Without a network, the newest that is known. */
function manifestToFetch(
  manifests: ManifestSource,
  fetched: Result<string, StoryProblem>,
  stored: DownloadRecord | undefined,
): Result<string, StoryProblem> {
  if (!stored) return fetched;
  const { id, manifest, nextManifest = manifest, checkedAtMs } = stored;
  const isWhole = checkedAtMs !== undefined;
  if (!fetched.ok || (isWhole && isNewerManifest(manifests, id, manifest, fetched.value)))
    return ok(nextManifest);
  return fetched;
}
