import type { Bookmark } from '#lib/core/library/bookmarks.ts';
import { place } from './a-player.ts';

/** At the start of a paragraph of `aStory`; `n` of a thousand is how far it is. */
export function aBookmark(id: string, n: number, part: Partial<Bookmark> = {}): Bookmark {
  return {
    id,
    at: { ...place('p3', 2), title: 'Chapter 1', totalProgression: n / 1000 },
    text: `Line ${n}.`,
    createdMs: n,
    changedMs: n,
    ...part,
  };
}
