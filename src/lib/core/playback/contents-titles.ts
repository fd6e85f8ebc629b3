/** Which entry of the table of contents a place belongs to: the deepest one of its chapter that has begun. */
import type { ContentsEntry, ContentsPlace } from '../publication/contents.ts';
import type { BlockId } from '../publication/ids.ts';
import { lastAtMost } from '../sorted.ts';
import type { ChapterText } from '../transcript/chapter-texts.ts';
import { toMicroseconds, type BlockSpan } from './block-place.ts';

/** The blocks of a chapter whose starts are known, in order; and its text where it is loaded. */
interface HeardChapter {
  readonly places: readonly Pick<BlockSpan, 'id' | 'startSeconds'>[];
  readonly text: ChapterText | undefined;
}

interface PlacedTitle {
  readonly title: string;
  readonly from: ContentsPlace['from'];
}

/** In order of time, and where several begin together, the deepest last. */
interface ChapterTitles {
  readonly titles: readonly string[];
  readonly starts: readonly number[];
}

export class ContentsTitles {
  readonly #ofChapter = new Map<number, PlacedTitle[]>();
  /** A chapter whose text was loaded is another object. */
  readonly #found = new WeakMap<HeardChapter, ChapterTitles>();

  constructor(contents: readonly ContentsEntry[]) {
    this.#add(contents);
  }

  /** Undefined where no entry of the chapter has begun. Times are seconds on the timeline. */
  titleIn(
    chapterIndex: number,
    chapter: HeardChapter,
    startSeconds: number,
    position: number,
  ): string | undefined {
    let found = this.#found.get(chapter);
    if (!found) this.#found.set(chapter, (found = this.#find(chapterIndex, chapter, startSeconds)));
    const { titles, starts } = found;
    return titles[lastAtMost(starts, toMicroseconds(position), starts.length - 1)];
  }

  /** An entry comes before those below it. */
  #add(entries: readonly ContentsEntry[]): void {
    for (const { title, place, children } of entries) {
      if (place) {
        const { chapterIndex, from } = place;
        const same = this.#ofChapter.get(chapterIndex);
        if (same) same.push({ title, from });
        else this.#ofChapter.set(chapterIndex, [{ title, from }]);
      }
      this.#add(children);
    }
  }

  #find(chapterIndex: number, chapter: HeardChapter, chapterStart: number): ChapterTitles {
    const entries = this.#ofChapter.get(chapterIndex) ?? [];
    const startOf = startsOfBlocks(chapter);
    const begun = entries
      .flatMap(({ title, from }) => {
        if (!from) return { title, start: chapterStart };
        const start = 'seconds' in from ? chapterStart + from.seconds : startOf.get(from.block);
        return start === undefined ? [] : { title, start: toMicroseconds(start) };
      })
      .sort((a, b) => a.start - b.start);
    return { titles: begun.map(({ title }) => title), starts: begun.map(({ start }) => start) };
  }
}

/** A silent block, such as a heading that nobody reads out, begins with the next one that is heard. */
export function startsOfBlocks({ places, text }: HeardChapter): ReadonlyMap<BlockId, number> {
  const starts = new Map(places.map(({ id, startSeconds }) => [id, startSeconds]));
  text?.blocks.reduceRight<number | undefined>((next, { id }) => {
    const start = starts.get(id) ?? next;
    if (start !== undefined) starts.set(id, start);
    return start;
  }, undefined);
  return starts;
}
