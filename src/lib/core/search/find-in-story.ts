/** Searches a story: the chapters that are loaded at once, then the others as they come. */
import { inParts, type Pause } from '../in-parts.ts';
import type { Story } from '../publication/story.ts';
import type { ChapterText } from '../transcript/chapter-texts.ts';
import { rankCount, type Hit } from './find-in-block.ts';
import { findInChapter } from './find-in-chapter.ts';
import { foldChapter, type FoldedChapter } from './folded-chapter.ts';
import type { SearchWords } from './search-words.ts';

export interface Found {
  /** The best first, and among equals in reading order. */
  readonly hits: readonly Hit[];
  /** How many chapters could not be searched, because their text cannot be loaded. */
  readonly missing: number;
}

/** Chapters that are asked for before they are needed. */
const ahead = 4;

/** Of the chapters that were searched: the next search only has to go through them. */
const folded = new WeakMap<ChapterText, FoldedChapter>();

/**
 * What is found so far, again and again until all chapters were searched. It ends early once it is not wanted any more,
 * and `pause` lets other work go first.
 */
export async function* findInStory(
  { publication, texts }: Story,
  words: SearchWords,
  pause: Pause,
  isWanted = () => true,
): AsyncGenerator<Found, undefined> {
  const ranks = Array.from({ length: rankCount }, (): Hit[] => []);
  let missing = 0;
  const search = async (chapterIndex: number, text: ChapterText) => {
    if (text.problem) missing++;
    const chapter = await foldOnce(text, pause);
    if (!isWanted()) return;
    for (const hit of await inParts(findInChapter(chapter, chapterIndex, words), pause))
      ranks[hit.rank]?.push(hit);
  };
  const late: number[] = [];
  for (const { index } of publication.chapters) {
    const text = texts.of(index);
    if (text) await search(index, text);
    else late.push(index);
    if (!isWanted()) return;
  }
  yield { hits: ranks.flat(), missing };
  const loading = late.slice(0, ahead).map((index) => texts.load(index));
  for (const [i, index] of late.entries()) {
    const next = late[i + ahead];
    if (next !== undefined) loading.push(texts.load(next));
    const text = await loading[i];
    if (text && isWanted()) await search(index, text);
    if (!isWanted()) return;
    yield { hits: ranks.flat(), missing };
  }
}

/** Gets what is loaded ready, so that the first search is as fast as the others. */
export async function prepareSearch({ texts }: Story, pause: Pause): Promise<void> {
  for (const text of [...texts.loaded.values()]) await foldOnce(text, pause);
}

async function foldOnce(text: ChapterText, pause: Pause): Promise<FoldedChapter> {
  const known = folded.get(text);
  if (known) return known;
  const made = await inParts(foldChapter(text.blocks), pause);
  folded.set(text, made);
  return made;
}
