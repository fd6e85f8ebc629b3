/** The file that holds everything that is the listener's. `docs/backup.md` describes it. */
import * as v from 'valibot';
import type { Place } from '../library/place.ts';
import { readPlaces, type StoryPlaces } from '../library/places.ts';
import { hasTooManyBrackets } from '../publication/parse-json.ts';
import { asId, type PublicationId } from '../publication/ids.ts';
import { err, ok, type Result } from '../result.ts';
import { readSettings, type Settings } from '../settings/settings.ts';
import { isByStory, recordKindNames, recordKinds, type RecordKindName } from './record-kinds.ts';

const format = 'lamplight-backup';
/** Grows when an older version of the app could not read the file rightly. */
const version = 1;
/** Many times what a listener of a thousand books has. */
export const mostBytes = 50_000_000;
/** So many keep `JSON.parse` busy for a second. */
const mostBrackets = 2_000_000;

export interface NamedDownload {
  readonly id: PublicationId;
  readonly title: string;
}

export interface BackupRecord {
  readonly kind: RecordKindName;
  /** As it is stored. */
  readonly key: string;
  readonly id: PublicationId;
  readonly value: unknown;
}

export interface Backup {
  /** Milliseconds since the epoch. */
  readonly madeAtMs: number;
  readonly settings: Settings;
  readonly places: StoryPlaces;
  readonly records: readonly BackupRecord[];
  /** Of the stories that were downloaded: their sound is not in the file. */
  readonly downloads: readonly NamedDownload[];
}

export type BackupProblem =
  /** It is no backup of this app. */
  | 'foreign'
  /** It was one: a part of it is missing, or was changed. */
  | 'damaged'
  /** It was made by a later version of the app. */
  | 'newer'
  | 'too-large'
  /** The device could not read the file. */
  | 'unreadable';

export interface WrittenParts extends Omit<Backup, 'places'> {
  readonly places: readonly Place[];
}

export function writeBackup({ madeAtMs, settings, places, records, downloads }: WrittenParts): string {
  const byKind = recordKindNames.map((kind) => {
    const own = records.filter((record) => record.kind === kind);
    const value = isByStory(kind)
      ? Object.fromEntries(own.map((record) => [record.id, record.value]))
      : own[0]?.value;
    return [kind, value] as const;
  });
  const madeAt = new Date(madeAtMs).toISOString();
  const file = { format, version, madeAt, settings, places, ...Object.fromEntries(byKind), downloads };
  return JSON.stringify(file, null, 1);
}

const headSchema = v.looseObject({
  format: v.literal(format),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
const downloadSchema = v.object({ id: v.string(), title: v.pipe(v.string(), v.maxLength(1000)) });

/** Leaves out what cannot be read of it. */
export function readBackup(text: string): Result<Backup, BackupProblem> {
  if (hasTooManyBrackets(text, mostBrackets)) return err('too-large');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err(text.slice(0, 200).includes(format) ? 'damaged' : 'foreign');
  }
  const head = v.safeParse(headSchema, value);
  if (!head.success)
    return err(v.is(v.looseObject({ format: v.literal(format) }), value) ? 'damaged' : 'foreign');
  if (head.output.version > version) return err('newer');
  const { madeAt, settings, places, downloads, ...rest } = head.output;
  return ok({
    madeAtMs: (typeof madeAt === 'string' && Date.parse(madeAt)) || 0,
    settings: readSettings(settings),
    places: readPlaces(places),
    records: recordKindNames.flatMap((kind) => readRecords(kind, rest[kind])),
    downloads: Array.isArray(downloads) ? downloads.flatMap(readDownload) : [],
  });
}

/** Where a kind has one record, it is of no story. */
const oneForAll = 'all' as PublicationId;

function readRecords(kind: RecordKindName, value: unknown): readonly BackupRecord[] {
  const { key, readable } = recordKinds[kind];
  if (typeof value !== 'object' || value === null) return [];
  if (!isByStory(kind)) return [{ kind, key, id: oneForAll, value: readable(value, oneForAll) }];
  return Object.entries(value).flatMap(([name, record]): readonly BackupRecord[] => {
    const id = asId<PublicationId>(name);
    return id === undefined ? [] : [{ kind, key: key + id, id, value: readable(record, id) }];
  });
}

/** The records among what is stored; the rest is nobody's or has no place in a backup. */
export function recordOfKey(storedKey: string, value: unknown): readonly BackupRecord[] {
  return recordKindNames.flatMap((kind): readonly BackupRecord[] => {
    const { key, readable } = recordKinds[kind];
    const name = storedKey.startsWith(key) ? storedKey.slice(key.length) : undefined;
    const id = isByStory(kind) ? asId<PublicationId>(name ?? '') : name === '' ? oneForAll : undefined;
    return id === undefined ? [] : [{ kind, key: storedKey, id, value: readable(value, id) }];
  });
}

function readDownload(value: unknown): readonly NamedDownload[] {
  const read = v.safeParse(downloadSchema, value);
  const id = read.success ? asId<PublicationId>(read.output.id) : undefined;
  return read.success && id !== undefined ? [{ id, title: read.output.title }] : [];
}
