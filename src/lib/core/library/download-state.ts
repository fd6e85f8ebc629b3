import type { NetworkProblem } from '../network-problem.ts';

/** The state of one story's download. What is `ready` was read back completely and matched its hashes. */
export type DownloadState =
  | { readonly status: 'absent' }
  /** The listener stopped it: what had come is kept, and it does not go on by itself. */
  | { readonly status: 'stopped'; readonly doneBytes: number; readonly totalBytes: number }
  | { readonly status: 'queued' }
  | { readonly status: 'downloading'; readonly doneBytes: number; readonly totalBytes: number }
  | { readonly status: 'verifying'; readonly doneFiles: number; readonly totalFiles: number }
  | KeptState
  /** `keptBytes`: how much of it is on the phone nevertheless. */
  | { readonly status: 'failed'; readonly reason: DownloadFailure; readonly keptBytes: number };

/** A story that was whole once. `failure`: why the last attempt to check, repair or update it failed. */
export type KeptState = (
  | { readonly status: 'ready'; readonly sizeBytes: number; readonly checkedAtMs: number }
  /** A revised story is out; the downloaded one still plays. */
  | { readonly status: 'stale'; readonly sizeBytes: number; readonly newBytes: number }
  | { readonly status: 'damaged'; readonly damagedParagraphs: number; readonly otherParagraphs: number }
) & { readonly failure?: DownloadFailure };

/** Something of the story takes room on the phone, and nothing is under way: it can be removed. */
export function isRemovable(state: DownloadState): boolean {
  if (state.status === 'failed') return state.keptBytes > 0;
  return ['stopped', 'ready', 'stale', 'damaged'].includes(state.status);
}

/** Nothing of it is here, and what is said of that can be dismissed. */
export function isCleared(state: DownloadState): boolean {
  return state.status === 'failed' && state.reason.kind === 'cleared';
}

/** Every file is here, and the app's own pages are not. */
export function isWaitingForShell(state: DownloadState): boolean {
  return state.status === 'failed' && state.reason.kind === 'no-shell';
}

export function isUnderWay({ status }: DownloadState): boolean {
  return ['queued', 'downloading', 'verifying'].includes(status);
}

export type DownloadFailure =
  | { readonly kind: NetworkProblem }
  | { readonly kind: 'full'; readonly neededBytes?: number; readonly freeBytes?: number }
  /** The browser's storage fails to read or to write, though not for want of room. */
  | { readonly kind: 'storage' }
  /** The server answers and does not have it: the file, or without one the story. */
  | { readonly kind: 'missing'; readonly file?: FailedFile }
  /** The server's bytes are not what the manifest says, twice over. */
  | { readonly kind: 'wrong-bytes'; readonly file: FailedFile }
  /** The manifest cannot be read; `detail` says where. */
  | { readonly kind: 'broken'; readonly detail: string }
  /** Every byte is here, but the browser keeps no page to open it with: not a secure address, or forbidden. */
  | { readonly kind: 'no-shell' }
  /** It was whole once, and the browser has since deleted all that it stored. */
  | { readonly kind: 'cleared' }
  /** What is stored about this story cannot be read. */
  | { readonly kind: 'broken-record' }
  /** Over an address that is not secure (http) the browser can check no file. */
  | { readonly kind: 'insecure' }
  /** A bug in the app, which is thrown as well. */
  | { readonly kind: 'unexpected'; readonly detail: string };

export interface FailedFile {
  readonly href: string;
  /** Counts from 0 in the reading order; absent where the file is no paragraph's track. */
  readonly trackIndex?: number;
}
