/**
 * Places in a story without sound: a block, some of its text, and how far that is in the story. Chapters count the same
 * there, as the length of their text is known only once it is loaded.
 */
import type { BlockId } from '../publication/ids.ts';
import type { Publication } from '../publication/publication.ts';
import type { Story } from '../publication/story.ts';
import type { Block } from '../transcript/block.ts';
import { toMicroseconds } from './block-place.ts';
import { ContentsTitles } from './contents-titles.ts';
import { charactersAfter } from './locate.ts';
import type { Locator } from './locator.ts';

export interface ReadingPlace {
  readonly id: BlockId;
  readonly chapterIndex: number;
}

/** [from, to) of a block's text. */
export interface TextPlace extends ReadingPlace {
  readonly from: number;
  readonly to: number;
}

/** The place of a block; undefined where its text is not loaded. */
export function locatorOfBlock({ publication, texts }: Story, id: BlockId): Locator | undefined {
  for (const [chapterIndex, text] of texts.loaded) {
    const index = text.blocks.findIndex((block) => block.id === id);
    const block = text.blocks[index];
    if (!block) continue;
    const title = titleOf(publication, chapterIndex, text.blocks, index);
    const before = charactersOf(text.blocks.slice(0, index));
    const inChapter = before / Math.max(charactersOf(text.blocks), 1);
    return {
      publication: publication.id,
      ...(title !== undefined && { title }),
      paragraph: id,
      seconds: 0,
      text: { before: '', after: block.text.slice(0, charactersAfter) },
      totalProgression: toMicroseconds((chapterIndex + inChapter) / publication.chapters.length),
    };
  }
  return undefined;
}

/**
 * The block of that id, if it has the text of the place; else the one that has it; else the block of that id whatever it
 * says; else the first of the chapter that is as far as the place was. Undefined where none of these is loaded.
 */
export function blockOfPlace({ publication, texts }: Story, locator: Locator): ReadingPlace | undefined {
  const { paragraph, text, totalProgression } = locator;
  const wanted = text && text.before + text.after;
  const loaded = [...texts.loaded].flatMap(([chapterIndex, { blocks }]) =>
    blocks.map((block) => ({ id: block.id, chapterIndex, text: block.text })),
  );
  const same = loaded.find(({ id }) => id === paragraph);
  const isEdited = wanted !== undefined && same?.text.includes(wanted) === false;
  const moved =
    wanted !== undefined && (!same || isEdited)
      ? loaded.find((block) => block.text.includes(wanted))
      : undefined;
  const found = moved ?? same;
  if (found || totalProgression === undefined) return found;
  const chapter = chapterOfProgression(publication, totalProgression);
  return loaded.find(({ chapterIndex }) => chapterIndex === chapter);
}

export function chapterOfProgression({ chapters }: Publication, totalProgression: number): number {
  return Math.min(Math.floor(totalProgression * chapters.length), chapters.length - 1);
}

/** As the table of contents has it, by the order of the blocks instead of the time. */
function titleOf(
  { chapters, contents }: Publication,
  chapterIndex: number,
  blocks: readonly Block[],
  index: number,
): string | undefined {
  const places = blocks.map(({ id }, i) => ({ id, startSeconds: i }));
  const title = new ContentsTitles(contents).titleIn(chapterIndex, { places, text: undefined }, 0, index);
  return title ?? chapters[chapterIndex]?.title;
}

function charactersOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
