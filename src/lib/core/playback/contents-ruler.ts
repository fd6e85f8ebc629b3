/** Measures where the places of a table of contents are. */
import type { ContentsPlace } from '../publication/contents.ts';
import type { BlockId } from '../publication/ids.ts';
import { isSilent } from '../publication/publication.ts';
import type { Story } from '../publication/story.ts';
import type { ChapterPlaces } from './block-places.ts';
import { startsOfBlocks } from './contents-titles.ts';
import type { OpenStory } from './open-story.ts';
import type { ReadingPlace } from './reading-place.ts';

export interface ContentsRuler {
  readonly end: number;
  chapterAt(position: number): number;
  /** Undefined where that is known only once the text of its chapter is loaded. */
  startOf(place: ContentsPlace): number | undefined;
}

/** In seconds on the timeline; in a story without sound, in chapters: 2.5 is the middle of the third. */
export function contentsRuler(open: OpenStory): ContentsRuler {
  return isSilent(open.story.publication) ? inChapters(open) : inSeconds(open);
}

function inSeconds({ timeline, blocks }: OpenStory): ContentsRuler {
  /** A chapter whose text was loaded is another object. */
  const known = new WeakMap<ChapterPlaces, ReadonlyMap<BlockId, number>>();
  const startsIn = (chapterIndex: number) => {
    const chapter = blocks.ofChapter(chapterIndex);
    const starts = known.get(chapter) ?? startsOfBlocks(chapter);
    known.set(chapter, starts);
    return starts;
  };
  return {
    end: timeline.durationSeconds,
    chapterAt: (position) => timeline.chapterAt(position),
    startOf: ({ chapterIndex, from }) => {
      if (!from) return timeline.chapterStart(chapterIndex);
      if ('seconds' in from) return timeline.chapterStart(chapterIndex) + from.seconds;
      return startsIn(chapterIndex).get(from.block);
    },
  };
}

function inChapters({ story }: OpenStory): ContentsRuler {
  const { length } = story.publication.chapters;
  return {
    end: length,
    chapterAt: (position) => Math.min(Math.floor(position), length - 1),
    startOf: ({ chapterIndex, from }) =>
      from && 'block' in from ? chaptersRead(story, chapterIndex, from.block) : chapterIndex,
  };
}

/** How far a block is in a story without sound, in chapters; undefined where its text is not loaded. */
export function readingPosition({ texts, publication }: Story, block: BlockId): number | undefined {
  for (const { index } of publication.chapters) {
    const position = chaptersRead({ texts }, index, block);
    if (position !== undefined) return position;
  }
  return undefined;
}

/** The block at such a position; undefined where its text is not loaded. */
export function blockRead({ texts }: Story, position: number): ReadingPlace | undefined {
  const chapterIndex = Math.floor(position);
  const blocks = texts.of(chapterIndex)?.blocks ?? [];
  const id = blocks[Math.round((position - chapterIndex) * blocks.length)]?.id;
  return id === undefined ? undefined : { id, chapterIndex };
}

function chaptersRead(
  { texts }: Pick<Story, 'texts'>,
  chapterIndex: number,
  block: BlockId,
): number | undefined {
  const all = texts.of(chapterIndex)?.blocks ?? [];
  const index = all.findIndex(({ id }) => id === block);
  return index < 0 ? undefined : chapterIndex + index / all.length;
}
