import type { BlockId, PublicationId } from '../publication/ids.ts';

/**
 * A place in a story that can be stored. It names a paragraph and a word before it names seconds, so that it is still
 * found after the audio was rendered again. The text and the progression are for books whose paragraphs have no stable
 * ids (as in Readium's Locator, https://readium.org/architecture/models/locators/); older stored places have neither.
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
  /** Some of the paragraph's text: a few characters before the word, and a few from the word on. */
  readonly text?: { readonly before: string; readonly after: string };
  /** 0 at the start of the publication, 1 at its end. */
  readonly totalProgression?: number;
}
