/** Loads the text that is needed to find a stored place. */
import { isSilent } from '../publication/publication.ts';
import type { Block } from '../transcript/block.ts';
import type { Locator } from './locator.ts';
import type { OpenStory } from './open-story.ts';
import { chapterOfProgression } from './reading-place.ts';

/** If the text has moved, it is searched for in at most this many chapters, the likeliest first. */
const mostSearched = 12;

/**
 * Loads the chapter of the place, or the first chapter if there is no place. If that chapter does not contain the text of
 * the place (any more), the chapters around it are loaded too, until one does.
 */
export async function loadPlace({ story, timeline, blocks }: OpenStory, place?: Locator): Promise<void> {
  const { publication } = story;
  const { paragraph, text, totalProgression = 0 } = place ?? {};
  const known = paragraph === undefined ? 0 : blocks.chapterOf(paragraph);
  const likeliest =
    known ??
    (isSilent(publication)
      ? chapterOfProgression(publication, totalProgression)
      : timeline.chapterAt(totalProgression * timeline.durationSeconds));
  await story.texts.load(likeliest);
  // Only the texts of a story without sound say in which chapter a block is.
  if (!text && (known !== undefined || !isSilent(publication))) return;
  const wanted = text && text.before + text.after;
  const isWanted = (block: Block) =>
    wanted === undefined ? block.id === paragraph : block.text.includes(wanted);
  for (const chapter of around(likeliest, publication.chapters.length)) {
    const { blocks: found, problem } = await story.texts.load(chapter);
    // The network will not bring the others either, and the place can be found without its text.
    if (problem || found.some(isWanted)) return;
  }
}

/** Indexes below `count`, the nearest to `middle` first. */
function around(middle: number, count: number): readonly number[] {
  const steps = Array.from({ length: mostSearched }, (_, i) => (i % 2 === 0 ? -i / 2 : (i + 1) / 2));
  return steps.map((step) => middle + step).filter((index) => index >= 0 && index < count);
}
