import type { BlockId, PublicationId } from '../publication/ids.ts';

/**
 * A place in a story that can be stored: a paragraph and a word first, seconds last, so that it survives audio that
 * was rendered again (after Readium's Locator).
 */
export interface Locator {
  readonly publication: PublicationId;
  readonly paragraph: BlockId;
  /** The word that was being spoken: its text, and which of the paragraph's words it was. */
  readonly word?: { readonly text: string; readonly index: number };
  /** Seconds from the start of the paragraph's track, in the audio that was playing then. */
  readonly seconds: number;
}

/** Where a listener who comes back goes on. */
export function paragraphStart({ publication, paragraph }: Locator): Locator {
  return { publication, paragraph, seconds: 0 };
}
