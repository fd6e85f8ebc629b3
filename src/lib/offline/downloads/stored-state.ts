/** The state of a story that is not being downloaded, by what is really stored of it. */
import type { DownloadFailure, DownloadState, DownloadedState } from '#lib/core/library/download-state.ts';
import type { Resource } from '#lib/core/publication/resource.ts';
import type { DownloadRecord } from '#lib/storage/story-repository.ts';
import { sum } from './download-job.ts';
import { filesOf } from './download-records.ts';
import type { VersionReader } from './download-source.ts';
import { isNewer } from './begin-download.ts';

const nothing = { status: 'failed', storedBytes: 0 } as const;
/** The storage cannot be read. */
export const unreadable: DownloadState = { ...nothing, reason: { kind: 'storage' } };
/** The record of the story, or the version in it, cannot be read: it is not known which files belong to it. */
export const brokenRecord: DownloadState = { ...nothing, reason: { kind: 'broken-record' } };
/** The story was complete once and its record is gone, although it was not removed in the app. */
export const cleared: DownloadState = { ...nothing, reason: { kind: 'cleared' } };

export function storedState(
  source: VersionReader,
  record: DownloadRecord,
  stored: ReadonlySet<string>,
  isShellStored: boolean,
): DownloadState {
  const whole = wholeState(source, record, stored);
  if (whole?.status === 'ready' && !isShellStored)
    return failedState(source, record, stored, { kind: 'no-shell' });
  return whole ?? (record.checkedAtMs === undefined ? stoppedState(source, record, stored) : brokenRecord);
}

/** After a failure, a story that was complete stays as it was. */
export function failedState(
  source: VersionReader,
  record: DownloadRecord,
  stored: ReadonlySet<string>,
  reason: DownloadFailure,
): DownloadState {
  // Without the app's pages it does not open offline, even if all its files are stored.
  const whole = reason.kind === 'no-shell' ? undefined : wholeState(source, record, stored);
  return whole
    ? { ...whole, failure: reason }
    : { status: 'failed', reason, storedBytes: storedBytes(source, record, stored) };
}

/** For a story that was complete once and whose version can be read. */
function wholeState(
  source: VersionReader,
  { id, manifest, nextManifest, checkedAtMs }: DownloadRecord,
  stored: ReadonlySet<string>,
): DownloadedState | undefined {
  const publication = source.readVersion(id, manifest);
  if (checkedAtMs === undefined || !publication.ok) return undefined;
  const { files, clips } = publication.value;
  const isGone = ({ sha256 }: Resource) => sha256 === undefined || !stored.has(sha256);
  const damaged = clips.filter(({ resource }) => isGone(resource)).length;
  if (files.some(isGone))
    return {
      status: 'damaged',
      damagedParagraphs: damaged,
      otherParagraphs: clips.length - damaged,
      storedBytes: sum(files.filter((file) => !isGone(file))),
    };
  const revised = nextManifest === undefined ? undefined : source.readVersion(id, nextManifest);
  if (revised?.ok && isNewer(revised.value, publication.value))
    return { status: 'stale', sizeBytes: sum(files), newBytes: sum(revised.value.files.filter(isGone)) };
  return { status: 'ready', sizeBytes: sum(files), checkedAtMs };
}

/** For a story whose download was stopped before it was complete. */
function stoppedState(
  source: VersionReader,
  record: DownloadRecord,
  stored: ReadonlySet<string>,
): DownloadState {
  return {
    status: 'stopped',
    doneBytes: storedBytes(source, record, stored),
    totalBytes: sum(filesOf(source, record)),
  };
}

function storedBytes(source: VersionReader, record: DownloadRecord, stored: ReadonlySet<string>): number {
  return sum(filesOf(source, record).filter(({ sha256 }) => stored.has(sha256)));
}
