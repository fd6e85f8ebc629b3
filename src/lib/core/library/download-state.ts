import type { NetworkProblem } from '../network-problem.ts';

/** The state of one story's download. What is `ready` was read back completely and matched its hashes. */
export type DownloadState =
  | { readonly status: 'absent' }
  /** The listener stopped it. What was downloaded stays stored, and it does not continue by itself. */
  | { readonly status: 'stopped'; readonly doneBytes: number; readonly totalBytes: number }
  | { readonly status: 'queued' }
  | { readonly status: 'downloading'; readonly doneBytes: number; readonly totalBytes: number }
  | { readonly status: 'verifying'; readonly doneFiles: number; readonly totalFiles: number }
  | DownloadedState
  /** `storedBytes`: how much of it is on the device. */
  | { readonly status: 'failed'; readonly reason: DownloadFailure; readonly storedBytes: number };

/** A story that was complete once. `failure`: why the last attempt to check, repair or update it failed. */
export type DownloadedState =
  /** `isOwn`: the listener has added it from a file, so it cannot be fetched again. `checkedAtMs`: when that was. */
  (
    | {
        readonly status: 'ready';
        readonly sizeBytes: number;
        readonly checkedAtMs: number;
        readonly isOwn?: true;
      }
    /** A newer version is published. The downloaded one still plays. */
    | { readonly status: 'stale'; readonly sizeBytes: number; readonly newBytes: number }
    | {
        readonly status: 'damaged';
        readonly damagedParagraphs: number;
        readonly otherParagraphs: number;
        /** How much of it is still on the device. */
        readonly storedBytes: number;
      }
  ) & { readonly failure?: DownloadFailure };

/** There is no server that has it. */
export function isOwn(state: DownloadState): boolean {
  return state.status === 'ready'
    ? state.isOwn === true
    : state.status === 'failed' && state.reason.kind === 'own-damaged';
}

/** The story is on the device, and was complete once. */
export function isDownloaded({ status }: DownloadState): boolean {
  return ['ready', 'stale', 'damaged'].includes(status);
}

/** Part of the story is stored and no download is running, so it can be removed. */
export function isRemovable(state: DownloadState): boolean {
  if (state.status === 'failed') return state.storedBytes > 0;
  return ['stopped', 'ready', 'stale', 'damaged'].includes(state.status);
}

/** Nothing of it is stored, and the message about that can be dismissed. */
export function isCleared(state: DownloadState): boolean {
  return state.status === 'failed' && state.reason.kind === 'cleared';
}

/** All files are stored, but not the app's own pages. */
export function isWaitingForShell(state: DownloadState): boolean {
  return state.status === 'failed' && state.reason.kind === 'no-shell';
}

/** There was not enough room when it was last tried. */
export function isFull(state: DownloadState): boolean {
  const failure = state.status === 'failed' ? state.reason : 'failure' in state ? state.failure : undefined;
  return failure?.kind === 'full';
}

/** How much of the story is on the device. */
export function bytesOf(state: DownloadState): number {
  if ('sizeBytes' in state) return state.sizeBytes;
  if ('storedBytes' in state) return state.storedBytes;
  return 'doneBytes' in state ? state.doneBytes : 0;
}

export function isUnderWay({ status }: DownloadState): boolean {
  return ['queued', 'downloading', 'verifying'].includes(status);
}

export type DownloadFailure =
  | { readonly kind: NetworkProblem }
  | { readonly kind: 'full'; readonly neededBytes?: number; readonly freeBytes?: number }
  /** The browser's storage cannot read or write, although there is space. */
  | { readonly kind: 'storage' }
  /** The server answers but does not have the file, or, without `file`, the story. */
  | { readonly kind: 'missing'; readonly file?: FailedFile }
  /** The server's bytes did not match the manifest, twice. */
  | { readonly kind: 'wrong-bytes'; readonly file: FailedFile }
  /** The manifest cannot be read; `detail` says where. */
  | { readonly kind: 'broken'; readonly detail: string }
  /** All files are stored, but not the pages to open them with: forbidden, or the address is not secure. */
  | { readonly kind: 'no-shell' }
  /** It was complete once, and the browser has deleted everything since. */
  | { readonly kind: 'cleared' }
  /** The stored record of this story cannot be read. */
  | { readonly kind: 'broken-record' }
  /** Part of a book that the listener has added is gone. */
  | { readonly kind: 'own-damaged' }
  /** On an insecure address (http) the browser cannot check files. */
  | { readonly kind: 'insecure' }
  /** A bug in the app, which is thrown as well. */
  | { readonly kind: 'unexpected'; readonly detail: string };

export interface FailedFile {
  readonly href: string;
  /** Counts from 0 in the reading order; absent if the file is not sound. */
  readonly trackIndex?: number;
}
