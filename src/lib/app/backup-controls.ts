/** The part of the interface between the screens and the app that concerns backups. */
import type { BackupProblem, NamedDownload } from '#lib/core/backup/backup-file.ts';
import type { RecordKindName } from '#lib/core/backup/record-kinds.ts';
import type { Result } from '#lib/core/result.ts';

/** Everything that is the listener's as a file, and back. */
export interface Backups {
  make(): Promise<Result<File, 'storage'>>;
  /** Reads a backup, and changes nothing. */
  open(file: Blob): Promise<Result<OpenBackup, BackupProblem | 'storage'>>;
}

export interface OpenBackup {
  /** What `carryOut` would change now. */
  readonly plan: ImportPlan;
  /** Resolves with what it has changed. Where it fails, nothing has changed. */
  carryOut(): Promise<Result<ImportPlan, 'storage'>>;
}

export interface ImportPlan {
  /** Milliseconds since the epoch; 0 where the backup does not say it. */
  readonly madeAtMs: number;
  /** How many stories get a first place, or a later one; how many places are newer here and stay. */
  readonly places: { readonly added: number; readonly moved: number; readonly kept: number };
  /** How many records of each kind change: most kinds have one for each story. */
  readonly records: Readonly<Partial<Record<RecordKindName, number>>>;
  /** How many settings are taken over. */
  readonly settings: number;
  /** All of it is here. */
  readonly isNothing: boolean;
  /** Stories that were downloaded there and are not here. */
  readonly missing: readonly NamedDownload[];
}
