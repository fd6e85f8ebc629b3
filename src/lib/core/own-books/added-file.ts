/** What comes of the files that the listener adds. */
import type { PublicationId } from '../publication/ids.ts';
import type { ImportNote, ImportProblem } from './imported-book.ts';

/** A book of one file or more that was given to the app, from then on until it is dismissed. */
export interface AddedFile {
  /** Tells those of the same name apart. */
  readonly number: number;
  readonly name: string;
  readonly fileCount: number;
  readonly state:
    | { readonly status: 'waiting' }
    /** What is in it is not known yet. */
    | { readonly status: 'reading' }
    | ({ readonly status: 'storing' } & StoringProgress)
    | AddOutcome;
}

export interface StoringProgress {
  /** Of the book. */
  readonly title: string;
  readonly doneBytes: number;
  readonly totalBytes: number;
}

export type AddOutcome =
  | {
      readonly status: 'added';
      readonly id: PublicationId;
      readonly title: string;
      readonly notes: readonly ImportNote[];
    }
  /** The same files were added before. */
  | { readonly status: 'known'; readonly id: PublicationId; readonly title: string }
  | { readonly status: 'failed'; readonly problem: AddProblem };

export type AddProblem =
  | ImportProblem
  | { readonly kind: 'full'; readonly neededBytes: number; readonly freeBytes?: number }
  /** The browser's storage cannot read or write, although there is space. */
  | { readonly kind: 'storage' }
  /** The file was moved, changed or deleted, or the browser may not read it. */
  | { readonly kind: 'unreadable' }
  /** On an insecure address (http) the browser computes no hashes. */
  | { readonly kind: 'insecure' }
  /** The code that reads books could not be loaded. */
  | { readonly kind: 'app-incomplete' }
  /** A bug in the app. */
  | { readonly kind: 'unexpected'; readonly detail: string };
