import type { ContentsList, ContentsRow } from '#lib/core/playback/contents-list.ts';
import type { OpenStory } from '#lib/core/playback/open-story.ts';

/**
 * Where an entry begins. If only the text of its chapter says that, it is loaded first; where it cannot be, or says
 * nothing, the entry begins with its chapter.
 */
export async function startWhenLoaded(
  { story, timeline }: OpenStory,
  list: ContentsList,
  row: ContentsRow,
): Promise<number> {
  const { chapterIndex } = row.place;
  const known = list.startOf(row);
  if (known !== undefined) return known;
  await story.texts.load(chapterIndex);
  return list.startOf(row) ?? (list.isSilent ? chapterIndex : timeline.chapterStart(chapterIndex));
}
