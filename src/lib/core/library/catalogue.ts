import type { NetworkProblem } from '../network-problem.ts';
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
      readonly problem?: CatalogueProblem | 'incomplete';
    }
  | { readonly status: 'failed'; readonly problem: CatalogueProblem; readonly detail: string };
