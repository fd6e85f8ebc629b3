import type { BlockId, PublicationId } from '../publication/ids.ts';

/**
 * A place in a story that can be stored: a paragraph and a word first, seconds last, so that it survives audio that
 * was rendered again; and for books whose paragraphs have no lasting ids, the text there and how far it is (after
 * Readium's Locator, https://readium.org/architecture/models/locators/). Places that were stored without these are read.
 */
export interface Locator {
  readonly publication: PublicationId;
  /** Of the part that it is in, as the table of contents has it. */
  readonly title?: string;
  readonly paragraph: BlockId;
  /** What was being spoken, a word or a sentence: its text, and which of the paragraph's clips it was. */
  readonly word?: { readonly text: string; readonly index: number };
  /** Seconds from the start of the paragraph, in the audio that was playing then. */
  readonly seconds: number;
  /** Some of the paragraph's text: what stands before the word, and from the word on. */
  readonly text?: { readonly before: string; readonly after: string };
  /** 0 at the start of the publication, 1 at its end. */
  readonly totalProgression?: number;
}
