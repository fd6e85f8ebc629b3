/** Loads the text that is needed to find a stored place. */
import type { Locator } from './locator.ts';
import type { OpenStory } from './open-story.ts';

/** If the text has moved, it is searched for in at most this many chapters, the likeliest first. */
const mostSearched = 12;

/**
 * Loads the chapter of the place, or the first chapter if there is no place. If that chapter does not contain the text of
 * the place (any more), the chapters around it are loaded too, until one does.
 */
export async function loadPlace({ story, timeline, blocks }: OpenStory, place?: Locator): Promise<void> {
  const { paragraph, text, totalProgression = 0 } = place ?? {};
  const known = paragraph === undefined ? 0 : blocks.chapterOf(paragraph);
  const likeliest = known ?? timeline.chapterAt(totalProgression * timeline.durationSeconds);
  await story.texts.load(likeliest);
  if (!text) return;
  const wanted = text.before + text.after;
  for (const chapter of around(likeliest, story.publication.chapters.length)) {
    const { blocks: found, problem } = await story.texts.load(chapter);
    // The network will not bring the others either, and the place can be found without its text.
    if (problem || found.some((block) => block.text.includes(wanted))) return;
  }
}

/** Indexes below `count`, the nearest to `middle` first. */
function around(middle: number, count: number): readonly number[] {
  const steps = Array.from({ length: mostSearched }, (_, i) => (i % 2 === 0 ? -i / 2 : (i + 1) / 2));
  return steps.map((step) => middle + step).filter((index) => index >= 0 && index < count);
}
