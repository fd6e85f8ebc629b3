/** What an import says before it changes anything, and afterwards. */
import type { ImportPlan } from '#lib/app/app.ts';
import type { BackupProblem } from '#lib/core/backup/backup-file.ts';
import type { RecordKindName } from '#lib/core/backup/record-kinds.ts';
import { words } from './catalogue/backup.ts';

const ofKind: Record<RecordKindName, (count: { count: number }) => string> = {
  bookmarks: words.bookmarks,
  heard: words.heardParts,
  history: words.recentPlaces,
  listening: words.listeningTimes,
};

/** What is added, one line each. */
export function addedWords({ places, records, settings }: ImportPlan): readonly string[] {
  const kinds = Object.entries(records) as [RecordKindName, number][];
  return [
    { count: places.added, say: words.newPlaces },
    { count: places.moved, say: words.laterPlaces },
    ...kinds.map(([kind, count]) => ({ count, say: ofKind[kind] })),
    { count: settings, say: words.settings },
  ].flatMap(({ count, say }) => (count > 0 ? say({ count }) : []));
}

export const problemWords: Record<BackupProblem | 'storage', () => string> = {
  foreign: words.foreign,
  damaged: words.damaged,
  newer: words.newer,
  'too-large': words.tooLarge,
  unreadable: words.unreadable,
  storage: words.storageFails,
};
