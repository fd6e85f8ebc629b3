import type { ContentsEntry } from '../publication/contents.ts';
import type { BookPage } from '../publication/pages.ts';
import type { PlacedClip } from '../publication/publication.ts';
import type { Block } from '../transcript/block.ts';

/** A book as it was read from the listener's file, before any of it is stored. */
export interface ImportedBook {
  readonly title: string;
  readonly subtitle?: string;
  readonly description?: string;
  readonly identifier?: string;
  readonly authors: readonly string[];
  readonly narrators: readonly string[];
  /** BCP 47. */
  readonly language?: string;
  readonly chapters: readonly [ImportedChapter, ...ImportedChapter[]];
  readonly contents: readonly ContentsEntry[];
  /** Of the printed book, in reading order. */
  readonly pages?: readonly BookPage[];
  /** In playing order; none in a book without sound. */
  readonly clips: readonly PlacedClip[];
  /** Path of the cover's file in the book, if it is a picture that browsers show. */
  readonly cover?: string;
  /** The cover, where it is no file of its own but in a file of another kind. */
  readonly coverBytes?: Uint8Array<ArrayBuffer>;
  /** What could not be used, though the book opens without it. */
  readonly notes: readonly ImportNote[];
}

export interface ImportedChapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type ImportNote =
  | { readonly kind: 'no-narration' }
  | { readonly kind: 'missing-file'; readonly path: string }
  | { readonly kind: 'unresolved-text'; readonly count: number }
  | { readonly kind: 'unusable-clips'; readonly count: number };

/** Why nothing of a file can be added. */
export type ImportProblem =
  /** `format`: what the first bytes say, for a sentence such as "This is a picture". */
  | { readonly kind: 'unknown-format' }
  | { readonly kind: 'locked'; readonly scheme: 'lcp' | 'adobe' | 'unknown' }
  /** Too large, too deep or of too many files: a zip bomb, or a book beyond what is supported. */
  | { readonly kind: 'too-much'; readonly what: string }
  | { readonly kind: 'broken'; readonly detail: string };
