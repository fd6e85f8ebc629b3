import type { PublicationId } from '../publication/ids.ts';

/** What the library shows of a story before it is opened. */
export interface CatalogueEntry {
  readonly id: PublicationId;
  readonly identifier: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly description?: string;
  readonly authors: readonly string[];
  readonly language: string;
  readonly durationSeconds: number;
  readonly modified: string;
}

export type CatalogueState =
  | { readonly status: 'loading' }
  /** `isStored`: read from the phone, as the network did not answer. */
  | { readonly status: 'ready'; readonly entries: readonly CatalogueEntry[]; readonly isStored: boolean }
  | { readonly status: 'failed'; readonly problem: 'unreachable' | 'broken'; readonly detail: string };
