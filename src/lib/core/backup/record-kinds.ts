/**
 * The kinds of records that a backup holds. Another kind is added here; its words are in
 * `ui/words/backup-words.ts`, and it is described in `docs/backup.md`.
 */
import { readBookmarks, uniteBookmarks } from '../library/bookmarks.ts';
import { readHeard, uniteHeard } from '../library/heard.ts';
import { readHistory, uniteHistories } from '../library/history.ts';
import { readListening, uniteListening } from '../library/listening.ts';
import type { PublicationId } from '../publication/ids.ts';

export interface RecordKind<T> {
  /** How the records are stored: with the story's id after a key that ends in a slash. */
  readonly key: string;
  /** Accepts anything. */
  read(stored: unknown, id: PublicationId): T;
  /** United with the same again, it must be the same. */
  unite(here: T, there: T): T;
}

/** Keeps the type of its records to itself. */
function kind<T>({ key, read, unite }: RecordKind<T>) {
  return {
    key,
    /** What was stored or is in a file, as far as it can be read. */
    readable: (stored: unknown, id: PublicationId): unknown => read(stored, id),
    united: (here: unknown, there: unknown, id: PublicationId): unknown =>
      unite(read(here, id), read(there, id)),
  };
}

export const recordKinds = {
  bookmarks: kind({ key: 'v1/bookmarks/', read: readBookmarks, unite: uniteBookmarks }),
  heard: kind({ key: 'v1/heard/', read: readHeard, unite: uniteHeard }),
  history: kind({ key: 'v1/history/', read: readHistory, unite: uniteHistories }),
  listening: kind({ key: 'v1/listening', read: readListening, unite: uniteListening }),
};

export type RecordKindName = keyof typeof recordKinds;

export const recordKindNames = Object.keys(recordKinds) as readonly RecordKindName[];

/** It has a record of each story. */
export function isByStory(name: RecordKindName): boolean {
  return recordKinds[name].key.endsWith('/');
}
