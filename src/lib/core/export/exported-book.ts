import type { Publication } from '../publication/publication.ts';
import type { Block } from '../transcript/block.ts';

/** A whole book: what the formats that it goes out in are written from. */
export interface ExportedBook {
  readonly publication: Publication;
  /** Of each chapter; empty where a chapter has no text. */
  readonly texts: readonly (readonly Block[])[];
}

/** A file of a package: text that was written for it, or a file of the publication, copied as it is. */
export type PackageFile =
  { readonly path: string; readonly text: string } | { readonly path: string; readonly copyOf: string };
