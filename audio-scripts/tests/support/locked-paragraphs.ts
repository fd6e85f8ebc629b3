import type { LockedParagraph } from '../../narrator/parse/lock.ts';

/** The paragraphs of a lock, from ids to texts, in one chapter. */
export function lockedParagraphs(
  texts: Readonly<Record<string, string>>,
  chapter = 'kitchen',
): readonly LockedParagraph[] {
  return Object.entries(texts).map(([id, text]) => ({
    id,
    chapter,
    text,
    key: `key-${id}`,
    track: `track-${id}`,
  }));
}
