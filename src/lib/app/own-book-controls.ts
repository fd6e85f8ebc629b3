/** The part of the interface between the screens and the app that concerns the listener's own books. */
import type { CatalogueState } from '#lib/core/library/catalogue.ts';
import type { AddedFile } from '#lib/core/own-books/added-file.ts';
import type { Readable } from '#lib/core/signal.ts';

/** Books that the listener adds from files. They are in the library's catalogue, too. */
export interface OwnBooks {
  readonly catalogue: Readable<CatalogueState>;
  /** Those that were given to the app since the page was opened, until they are dismissed. */
  readonly files: Readable<readonly AddedFile[]>;
  /** Undefined where the code for it cannot be loaded; the next call tries again. */
  controls(): Promise<AddControls | undefined>;
}

export interface AddControls {
  /** One after another. What is said of files before that are over is dismissed. */
  add(files: readonly File[]): void;
  /** Also stops adding the file; nothing is left of it then. */
  dismiss(number: number): void;
}
