import type { Bookmark } from '#lib/core/library/bookmarks.ts';
import { readingPosition } from '#lib/core/playback/contents-ruler.ts';
import { positionIn, type OpenStory } from '#lib/core/playback/open-story.ts';
import { blockOfPlace, chapterOfProgression } from '#lib/core/playback/reading-place.ts';
import { isSilent } from '#lib/core/publication/publication.ts';

/** Where a bookmark is now: in seconds; in a story without sound, in chapters, once the text there is loaded. */
export async function positionOfBookmark(open: OpenStory, { at }: Bookmark): Promise<number> {
  const { story } = open;
  const { publication, texts } = story;
  if (!isSilent(publication)) return positionIn(open, at);
  const chapter = chapterOfProgression(publication, at.totalProgression ?? 0);
  await texts.load(chapter);
  const block = blockOfPlace(story, at);
  return (block && readingPosition(story, block.id)) ?? chapter;
}
