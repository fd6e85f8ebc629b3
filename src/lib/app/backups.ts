/**
 * Makes a backup of everything that is the listener's, and brings one back. What is newer on this device stays, and the
 * same file a second time changes nothing. The records are stored first, all or none; places and settings follow in the
 * same turn. So after a crash at any moment the app works, and importing once more completes it.
 */
import { planPlaces } from '#lib/core/backup/backup-places.ts';
import { settingsToTake } from '#lib/core/backup/backup-settings.ts';
import {
  mostBytes,
  readBackup,
  recordOfKey,
  writeBackup,
  type Backup,
  type BackupProblem,
  type BackupRecord,
  type NamedDownload,
} from '#lib/core/backup/backup-file.ts';
import { recordKinds } from '#lib/core/backup/record-kinds.ts';
import { dayOf } from '#lib/core/library/listening-summary.ts';
import type { Story } from '#lib/core/publication/story.ts';
import { err, ok, type Result } from '#lib/core/result.ts';
import type { KeyValueStore } from '#lib/storage/key-value-store.ts';
import type { PlaceStore } from '#lib/storage/place-store.ts';
import type { SettingsStore } from '#lib/storage/settings-store.ts';
import { channelBetweenTabs, type RecordTabs } from '#lib/storage/stored-record.ts';
import type { Backups as BackupsPort, ImportPlan, OpenBackup } from './app.ts';

export interface BackupPorts {
  /** Where the records are. */
  readonly store: KeyValueStore;
  /** Reaches all windows, this one too. */
  readonly tabs: RecordTabs | undefined;
  readonly places: Pick<PlaceStore, 'whenRead' | 'all' | 'takeOver'>;
  readonly settings: Pick<SettingsStore, 'current' | 'change'>;
  downloaded(): Promise<readonly Story[]>;
  nowMs(): number;
}

export function createBackups(ports: Omit<BackupPorts, 'tabs' | 'nowMs'>): Backups {
  // A channel of its own: the one of the records does not hear what it says itself.
  return new Backups({ ...ports, tabs: channelBetweenTabs(), nowMs: Date.now });
}

export class Backups implements BackupsPort {
  readonly #ports: BackupPorts;

  constructor(ports: BackupPorts) {
    this.#ports = ports;
  }

  async make(): Promise<Result<File, 'storage'>> {
    const { store, places, settings, nowMs } = this.#ports;
    await places.whenRead;
    const keys = await store.keys().catch(() => undefined);
    const records = keys && (await this.#read(keys.filter((key) => recordOfKey(key, undefined).length > 0)));
    if (!records) return err('storage');
    const text = writeBackup({
      madeAtMs: nowMs(),
      settings: settings.current.current,
      places: places.all(),
      records,
      downloads: await this.#downloads(),
    });
    const name = `lamplight-${dayOf(new Date(nowMs()))}.json`;
    return ok(new File([text], name, { type: 'application/json' }));
  }

  async open(file: Blob): Promise<Result<OpenBackup, BackupProblem | 'storage'>> {
    if (file.size > mostBytes) return err('too-large');
    const text = await file.text().catch(() => undefined);
    if (text === undefined) return err('unreadable');
    const backup = readBackup(text);
    if (!backup.ok) return backup;
    await this.#ports.places.whenRead;
    const changed = await this.#changed(backup.value);
    if (!changed) return err('storage');
    const here = new Set((await this.#downloads()).map(({ id }) => id));
    const missing = backup.value.downloads.filter(({ id }) => !here.has(id));
    return ok({
      plan: this.#plan(backup.value, changed, missing),
      carryOut: () => this.#carryOut(backup.value, missing),
    });
  }

  async #carryOut(backup: Backup, missing: readonly NamedDownload[]): Promise<Result<ImportPlan, 'storage'>> {
    const { store, tabs, places, settings, nowMs } = this.#ports;
    const changed = await this.#changed(backup);
    if (!changed) return err('storage');
    const keys = changed.map(({ key }) => key);
    try {
      if (keys.length > 0)
        await store.updateMany(keys, (stored) => changed.map((record, i) => united(record, stored[i])));
    } catch {
      return err('storage');
    }
    const plan = this.#plan(backup, changed, missing);
    const { taken } = planPlaces(this.#places(), backup.places, nowMs());
    if (taken.length > 0) places.takeOver(taken);
    settings.change(settingsToTake(settings.current.current, backup.settings));
    for (const key of keys) tabs?.tell(key);
    return ok(plan);
  }

  #plan(backup: Backup, changed: readonly BackupRecord[], missing: readonly NamedDownload[]): ImportPlan {
    const { settings, nowMs } = this.#ports;
    const { added, moved, kept } = planPlaces(this.#places(), backup.places, nowMs());
    const newSettings = settingsToTake(settings.current.current, backup.settings);
    const settingCount = Object.keys(newSettings).length;
    const count = (kind: BackupRecord['kind']) => changed.filter((record) => record.kind === kind).length;
    return {
      madeAtMs: backup.madeAtMs,
      places: { added, moved, kept },
      records: Object.fromEntries(changed.map(({ kind }) => [kind, count(kind)])),
      settings: settingCount,
      isNothing: changed.length + added + moved + settingCount === 0,
      missing,
    };
  }

  #places() {
    return new Map(this.#ports.places.all().map((place) => [place.locator.publication, place]));
  }

  /** The records of the backup that change something here; undefined where the store cannot be read. */
  async #changed({ records }: Backup): Promise<readonly BackupRecord[] | undefined> {
    const here = await this.#ports.store.getMany(records.map(({ key }) => key)).catch(() => undefined);
    return here && records.filter((record, i) => !isSame(united(record, here[i]), readable(record, here[i])));
  }

  async #read(keys: readonly string[]): Promise<readonly BackupRecord[] | undefined> {
    const values = await this.#ports.store.getMany<unknown>(keys).catch(() => undefined);
    return values && keys.flatMap((key, i) => recordOfKey(key, values[i]));
  }

  /** If they cannot be read, the rest is still worth a backup. */
  async #downloads(): Promise<readonly NamedDownload[]> {
    const stories = await this.#ports.downloaded().catch(() => []);
    return stories.map(({ publication: { id, title } }) => ({ id, title }));
  }
}

function united({ kind, id, value }: BackupRecord, here: unknown): unknown {
  return recordKinds[kind].united(here, value, id);
}

function readable({ kind, id }: BackupRecord, here: unknown): unknown {
  return recordKinds[kind].readable(here, id);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
