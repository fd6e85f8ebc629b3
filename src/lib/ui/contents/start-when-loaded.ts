import type { ContentsList, ContentsRow } from '#lib/core/playback/contents-list.ts';
import type { BookPage } from '#lib/core/publication/pages.ts';
import type { OpenStory } from '#lib/core/playback/open-story.ts';

/**
 * Where an entry begins. If only the text of its chapter says that, it is loaded first; where it cannot be, or says
 * nothing, the entry begins with its chapter.
 */
export async function startWhenLoaded(
  { story, timeline }: OpenStory,
  list: ContentsList,
  row: Pick<ContentsRow, 'place'>,
): Promise<number> {
  const { chapterIndex } = row.place;
  const known = list.startOf(row);
  if (known !== undefined) return known;
  await story.texts.load(chapterIndex);
  return list.startOf(row) ?? (list.isSilent ? chapterIndex : timeline.chapterStart(chapterIndex));
}

/** Where a page begins; in the middle of a paragraph, at the word that is heard first on it. */
export async function startOfPage(
  open: OpenStory,
  list: ContentsList,
  { place, offset = 0 }: BookPage,
): Promise<number> {
  const start = await startWhenLoaded(open, list, { place });
  if (list.isSilent || offset === 0 || !place.from || !('block' in place.from)) return start;
  await open.story.texts.load(place.chapterIndex);
  const block = open.blocks.of(place.from.block);
  const clip = block?.clips.findIndex(({ from }) => from >= offset) ?? -1;
  return block?.clipStarts[clip] ?? start;
}
