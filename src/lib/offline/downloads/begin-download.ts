/** The beginning of a download: its version, and a record with which it continues after a reload. */
import type { DownloadFailure } from '#lib/core/library/download-state.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Publication } from '#lib/core/publication/publication.ts';
import type { StoryProblem } from '#lib/core/publication/story-problem.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { DownloadRecord } from '#lib/storage/story-repository.ts';
import { failureOfProblem } from './download-failure.ts';
import type { DownloadRecords } from './download-records.ts';
import type { DownloadSource, VersionReader } from './download-source.ts';
import { canHash } from '../files/stored-files.ts';
import { untilAborted } from '../waiting.ts';

interface Begun {
  readonly record: DownloadRecord;
  readonly publication: Publication;
}

/** Decides which version to fetch: the newest, or without a network the one that was begun; and records it. */
export async function beginDownload(
  source: DownloadSource,
  records: DownloadRecords,
  id: PublicationId,
  signal: AbortSignal,
): Promise<Result<Begun, DownloadFailure>> {
  if (!canHash()) return err({ kind: 'insecure' });
  const before = records.of(id);
  const fetched = await untilAborted(source.fetchVersion(id, signal), signal);
  const chosen = versionToFetch(source, fetched, before);
  if (!chosen.ok) return err(failureOfProblem(chosen.error));
  const manifest = chosen.value;
  const publication = source.readVersion(id, manifest);
  if (!publication.ok) return err(failureOfProblem(publication.error));
  const checkedAtMs = before?.checkedAtMs;
  const record: DownloadRecord =
    before && checkedAtMs !== undefined && before.manifest !== manifest
      ? { id, manifest: before.manifest, checkedAtMs, nextManifest: manifest, isWanted: true }
      : { id, manifest, ...(checkedAtMs !== undefined && { checkedAtMs }), isWanted: true };
  await untilAborted(records.save(record), signal);
  return ok({ record, publication: publication.value });
}

/** Compares dates: a different version may also be older, from a cache on the way. */
export function isNewer(one: Publication, other: Publication): boolean {
  return Date.parse(one.modified ?? '') > Date.parse(other.modified ?? '');
}

/** The same for the texts that describe them; false if one cannot be read. */
export function isNewerVersion(
  source: VersionReader,
  id: PublicationId,
  one: string,
  other: string,
): boolean {
  const [a, b] = [source.readVersion(id, one), source.readVersion(id, other)];
  return a.ok && b.ok && isNewer(a.value, b.value);
}

/** The source's version, unless the stored one is newer. Without a network, the newest that is known. */
function versionToFetch(
  source: DownloadSource,
  fetched: Result<string, StoryProblem>,
  stored: DownloadRecord | undefined,
): Result<string, StoryProblem> {
  if (!stored) return fetched;
  const { id, manifest, nextManifest = manifest, checkedAtMs } = stored;
  const isWhole = checkedAtMs !== undefined;
  if (!fetched.ok || (isWhole && isNewerVersion(source, id, manifest, fetched.value)))
    return ok(nextManifest);
  return fetched;
}
