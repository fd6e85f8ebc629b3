import type { NetworkProblem } from '../network-problem.ts';
import type { FormatProblem } from '../publication/format-problem.ts';
import type { PublicationId } from '../publication/ids.ts';

/** What the library shows of a story before it is opened. */
export interface CatalogueEntry {
  readonly id: PublicationId;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly durationSeconds: number;
  /** The author's own cover, relative to the story's folder. */
  readonly picture?: string;
  /** It has left the catalogue; what was downloaded of it is still here. */
  readonly isWithdrawn?: boolean;
}

/** An entry of the catalogue that cannot be used, and the first reason why. */
export interface UnusableEntry extends FormatProblem {
  /** Counts from 0. */
  readonly index: number;
  readonly title?: string;
  /** The story that it links to, where it is something else that is wrong. */
  readonly id?: PublicationId;
}

/** `missing`: the server answers and has none. `broken`: what it gives is no catalogue. */
export type CatalogueProblem = NetworkProblem | 'missing' | 'broken';

export type CatalogueState =
  | { readonly status: 'loading' }
  /**
   * `problem`: why these are the entries that the phone knows, and not those of this moment. `incomplete`: a later
   * page of the catalogue could not be had or read; entries from the phone stand in for it.
   */
  | {
      readonly status: 'ready';
      readonly entries: readonly CatalogueEntry[];
      readonly unusable: readonly UnusableEntry[];
      readonly problem?: CatalogueProblem | 'incomplete';
    }
  | { readonly status: 'failed'; readonly problem: CatalogueProblem; readonly detail: string };
