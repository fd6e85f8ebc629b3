/** What is said of a story that is kept and not being fetched, by what of it is really stored. */
import type { DownloadState } from '#lib/core/library/download-state.ts';
import type { StoryFile } from '#lib/core/publication/publication.ts';
import type { DownloadRecord } from '#lib/storage/story-repository.ts';
import { sum } from './download-job.ts';
import { filesOf } from './download-records.ts';
import { readPublication } from './read-story.ts';
import { isNewer } from './telling.ts';

/** Undefined where the manifest of a story that was whole once can be read no more. */
export function keptState(record: DownloadRecord, stored: ReadonlySet<string>): DownloadState | undefined {
  if (record.checkedAtMs === undefined) return stoppedState(record, stored);
  const publication = readPublication(record.manifest, record.id);
  if (!publication.ok) return undefined;
  const { files, tracks } = publication.value;
  const isGone = ({ sha256 }: StoryFile) => !stored.has(sha256);
  const damaged = tracks.filter(isGone).length;
  if (files.some(isGone))
    return { status: 'damaged', damagedParagraphs: damaged, otherParagraphs: tracks.length - damaged };
  const revised =
    record.nextManifest === undefined ? undefined : staleState(record, record.nextManifest, stored);
  return revised ?? { status: 'ready', sizeBytes: sum(files), checkedAtMs: record.checkedAtMs };
}

/** A story that was stopped before it was whole. */
function stoppedState(record: DownloadRecord, stored: ReadonlySet<string>): DownloadState {
  return {
    status: 'stopped',
    doneBytes: keptBytes(record, stored),
    totalBytes: sum(filesOf(record)),
  };
}

export function keptBytes(record: DownloadRecord, stored: ReadonlySet<string>): number {
  return sum(filesOf(record).filter(({ sha256 }) => stored.has(sha256)));
}

/** Undefined where `source` is no newer telling of it, or either cannot be read. */
export function staleState(
  { id, manifest }: DownloadRecord,
  source: string,
  stored: ReadonlySet<string>,
): DownloadState | undefined {
  const [old, revised] = [readPublication(manifest, id), readPublication(source, id)];
  if (!old.ok || !revised.ok || !isNewer(revised.value, old.value)) return undefined;
  const missing = revised.value.files.filter(({ sha256 }) => !stored.has(sha256));
  return { status: 'stale', sizeBytes: sum(old.value.files), newBytes: sum(missing) };
}
