/** A part of the page and the sound that belongs to it. A reader makes blocks from a book's own format. */
import type { BlockId } from '../publication/ids.ts';
import type { Clip, Resource } from '../publication/resource.ts';

export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'quotation' | 'image' | 'scene-break';

/**
 * - `caption` explains the picture above it;
 * - `item` is more text of the list item above it, and has its level;
 * - `row` is a row of a table, whose cells are parted by dots: so it can be read aloud, and on a phone.
 */
export type BlockRole = 'caption' | 'item' | 'row';

export interface Block {
  /** Unique in its publication. It survives edits if the format has ids of its own. */
  readonly id: BlockId;
  readonly kind: BlockKind;
  /** Of a heading: 0 where it is its chapter's title, 1 right below that. Of a list item: 1 in a list that is inside no other. */
  readonly level?: number;
  /** Before a list item, as *3.* or *iv.*: no part of its text. A dot where it is left out, nothing where it is empty. */
  readonly marker?: string;
  /** Of an image whose file is a picture that can be shown. */
  readonly picture?: BlockPicture;
  /** What a paragraph is besides. */
  readonly role?: BlockRole;
  /** Of a footnote or an endnote, which the listener may want skipped. */
  readonly isNote?: true;
  /**
   * As it is read, without markup; an image's alternative text. Lines of verse end with `\n`. Offsets count its UTF-16
   * units.
   */
  readonly text: string;
  /** Side by side in text order; only white space stands between them. */
  readonly utterances: readonly Utterance[];
  readonly styles: readonly StyledRange[];
  /** In order of time, as fine as they are known: of words, of sentences or of the whole text. Empty if it is silent. */
  readonly clips: readonly SpokenClip[];
}

export interface BlockPicture {
  readonly resource: Resource;
  /** In pixels, or in the units of a drawing. */
  readonly width: number;
  readonly height: number;
  /** It is an ornament: nothing is said of it. */
  readonly isDecorative?: true;
}

/** A stretch of text spoken by one voice: [from, to). */
export interface Utterance {
  readonly from: number;
  readonly to: number;
  readonly speaker: string;
  readonly effect?: 'telephone';
}

/** [from, to) of the text in a style, or in a language that is not the book's (BCP 47). */
export type StyledRange = {
  readonly from: number;
  readonly to: number;
} & ({ readonly style: 'italic' | 'bold' } | { readonly style: 'language'; readonly language: string });

/** What is lit while it is heard: [from, to) of the block's text; nothing where both are the same. */
export interface SpokenClip extends Clip {
  readonly from: number;
  readonly to: number;
}
