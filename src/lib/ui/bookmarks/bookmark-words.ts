/** A bookmark in words. */
import type { MergeCounts, Bookmark } from '#lib/core/library/bookmarks.ts';
import { positionOf } from '#lib/core/playback/locate.ts';
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import { words } from '../words/catalogue/bookmarks.ts';
import { clockTime } from '../words/durations.ts';

/** "The Kitchen, 1:36"; without sound, "The Kitchen". */
export function placeOfBookmark({ story, timeline, blocks }: OpenStory, { at }: Bookmark): string {
  const position = timeline.clipCount > 0 ? positionOf(at, blocks) : undefined;
  const title = at.title ?? story.publication.title;
  if (position === undefined) return title;
  return `${title}, ${clockTime(position - timeline.chapterStart(timeline.chapterAt(position)))}`;
}

/** What became of a file, in sentences. */
export function mergeWords(counts: MergeCounts, unusable: number, isStored: boolean): string {
  const said = [
    [counts.added, words.added],
    [counts.changed, words.changed],
    [counts.known, words.known],
    [counts.deleted, words.stayDeleted],
    [counts.left, words.noRoom],
    [unusable, words.leftOut],
  ] as const;
  const sentences = said.flatMap(([count, sentence]) => (count > 0 ? [sentence({ count })] : []));
  if (sentences.length === 0) return words.nothingInFile();
  return [...sentences, ...(isStored ? [] : [words.notStored()])].join(' ');
}
