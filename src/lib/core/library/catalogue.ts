import type { ResourceFailure } from '../playback/resource-failure.ts';
import type { FormatProblem } from '../publication/format-problem.ts';
import type { PublicationId } from '../publication/ids.ts';

/** What the library shows of a story before it is opened. */
export interface CatalogueEntry {
  readonly id: PublicationId;
  readonly title: string;
  /** BCP 47. */
  readonly language?: string;
  readonly durationSeconds: number;
  readonly authors?: readonly string[];
  readonly description?: string;
  /** The author's own cover, relative to the story's folder. */
  readonly picture?: string;
  /** It is no longer in the catalogue; what was downloaded of it is still on the device. */
  readonly isWithdrawn?: boolean;
}

/** An entry of the catalogue that cannot be used, and the first reason why. */
export interface UnusableEntry extends FormatProblem {
  /** Counts from 0. */
  readonly index: number;
  readonly title?: string;
  /** The story that it links to, if the mistake is somewhere else in the entry. */
  readonly id?: PublicationId;
}

export type CatalogueState =
  | { readonly status: 'loading' }
  /**
   * `problem`: why these entries come from the device and not from the server. `incomplete`: a later page of the
   * catalogue could not be loaded or read; stored entries are shown instead.
   */
  | {
      readonly status: 'ready';
      readonly entries: readonly CatalogueEntry[];
      readonly unusable: readonly UnusableEntry[];
      readonly problem?: ResourceFailure['kind'] | 'incomplete';
    }
  | { readonly status: 'failed'; readonly failure: ResourceFailure };
