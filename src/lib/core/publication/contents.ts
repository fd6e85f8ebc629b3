import type { BlockId } from './ids.ts';

/** An entry of the table of contents, which is a tree, as in the navigation of an EPUB or the `toc` of a manifest. */
export interface ContentsEntry {
  readonly title: string;
  /** Undefined for an entry that only has others below it. */
  readonly place?: ContentsPlace;
  readonly children: readonly ContentsEntry[];
}

/** The start of a chapter, or a place in the middle of it. */
export interface ContentsPlace {
  readonly chapterIndex: number;
  /** A block, as a fragment of an address names it; or seconds from the chapter's start, as a mark in a sound file does. */
  readonly from?: { readonly block: BlockId } | { readonly seconds: number };
}
