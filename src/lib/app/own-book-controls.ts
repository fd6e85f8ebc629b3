/** The part of the interface between the screens and the app that concerns the listener's own books. */
import type { CatalogueState } from '#lib/core/library/catalogue.ts';
import type { AddedFile } from '#lib/core/own-books/added-file.ts';
import type { BookEdit, CoverPicture, EditableBook, EditProblem } from '#lib/core/own-books/book-details.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Result } from '#lib/core/result.ts';
import type { Readable } from '#lib/core/signal.ts';

/** Books that the listener adds from files. They are in the library's catalogue, too. */
export interface OwnBooks {
  readonly catalogue: Readable<CatalogueState>;
  /** Those that were given to the app since the page was opened, until they are dismissed. */
  readonly files: Readable<readonly AddedFile[]>;
  /** Undefined where the code for it cannot be loaded; the next call tries again. */
  controls(): Promise<OwnBookControls | undefined>;
}

export interface OwnBookControls extends AddControls {
  readonly edits: BookEdits;
}

/** What the listener wants otherwise of a book than it was in its file. */
export interface BookEdits {
  /** Undefined where it is not there, or cannot be read. */
  open(id: PublicationId): Promise<EditableBook | undefined>;
  /** Makes a cover of a picture. Undefined where it is none that all browsers show. */
  picture(file: Blob): Promise<CoverPicture | undefined>;
  /** The library shows it at once, and so does the player if the book is open there. */
  save(id: PublicationId, edit: BookEdit): Promise<Result<undefined, EditProblem>>;
}

export interface AddControls {
  /**
   * One book after another, of which some have several of the files (`core/own-books/group-files`). `path`: from the folder
   * that was given, or the name. What is said of those before that are over is dismissed. Returns how many books there are.
   */
  add(files: readonly { readonly path: string; readonly file: File }[]): Promise<number>;
  /** The same for what other apps have shared, also with a page that was closed before it was added. */
  addShared(): Promise<number>;
  /** Also stops adding the book; nothing is left of it then. */
  dismiss(number: number): void;
}
