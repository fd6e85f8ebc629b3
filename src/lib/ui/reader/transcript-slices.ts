/** The text of a story in slices of a screen or two: what is put on the page, or taken off it, at once. */
import type { BlockSpan } from '#lib/core/playback/block-place.ts';
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import type { Chapter, Publication } from '#lib/core/publication/publication.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import type { ChapterText } from '#lib/core/transcript/chapter-texts.ts';

export interface TranscriptRow {
  /** Unique in the story. */
  readonly key: string;
  /** Grows in reading order, from chapter to chapter. */
  readonly order: number;
  /** Undefined where the text of a chapter is not there: the chapter is this one row. */
  readonly block: Block | undefined;
  readonly chapter: Chapter;
  /** The chapter's heading stands before it. */
  readonly isFirst: boolean;
}

export interface TranscriptSlice {
  /** Stays when text comes. */
  readonly key: string;
  readonly rows: readonly TranscriptRow[];
  readonly firstChapter: number;
  readonly lastChapter: number;
  readonly firstOrder: number;
  readonly lastOrder: number;
  /** How long its text is, or may be where it is not there yet: for the room that it takes. */
  readonly characters: number;
  readonly headings: number;
}

/** Costs are counted in short paragraphs. The first slice fills what the story's head leaves of a screen. */
const firstCost = 5;
const largestCost = 30;
const spansOfOne = 5;
const charactersOfOne = 300;
/** Short chapters share slices, up to so many clips together. */
const mostClipsShared = 24;
/** About as many characters are spoken in a second. */
const charactersOfSecond = 15;
/** No transcript, of 4 MB at most, has as many paragraphs. */
const mostRows = 1e6;

/** Chapters whose slices are made together, so that text that comes leaves all other slices as they are. */
interface Part {
  readonly chapters: readonly Chapter[];
  /** What `slices` was made of. */
  texts: readonly (ChapterText | undefined)[];
  slices: readonly TranscriptSlice[];
}

export class TranscriptSlices {
  readonly #open: OpenStory;
  readonly #parts: Part[];
  readonly #orders = new Map<string, number>();

  constructor(open: OpenStory) {
    this.#open = open;
    this.#parts = toParts(open.story.publication).map((chapters) => ({ chapters, texts: [], slices: [] }));
  }

  /** Together they are the whole story; none is empty. Slices of which nothing has changed are the same as before. */
  read(): readonly TranscriptSlice[] {
    return this.#parts.flatMap((part, index) => {
      const texts = part.chapters.map((chapter) => this.#open.story.texts.of(chapter.index));
      if (part.slices.length === 0 || texts.some((text, i) => text !== part.texts[i]))
        this.#make(part, texts, index === 0);
      return part.slices;
    });
  }

  /** The row of a block, or of its chapter where that has no text. */
  orderOf({ id, chapterIndex }: BlockSpan): number {
    return this.#orders.get(id) ?? chapterIndex * mostRows;
  }

  #make(part: Part, texts: readonly (ChapterText | undefined)[], isFirst: boolean): void {
    const rows = part.chapters.flatMap((chapter, i) => rowsOf(chapter, texts[i]));
    for (const { block, order } of rows) if (block) this.#orders.set(block.id, order);
    part.texts = texts;
    part.slices = cut(rows, isFirst).map((slice) => this.#describe(slice));
  }

  #describe(slice: Cut): TranscriptSlice {
    const { timeline } = this.#open;
    const characters = slice.rows.map(({ block, chapter: { index } }) =>
      block
        ? block.text.length
        : (timeline.chapterEnd(index) - timeline.chapterStart(index)) * charactersOfSecond,
    );
    return {
      ...slice,
      characters: Math.round(characters.reduce((sum, count) => sum + count, 0)),
      headings: slice.rows.filter(({ isFirst }) => isFirst).length,
    };
  }
}

type Cut = Omit<TranscriptSlice, 'characters' | 'headings'>;

function toParts({ chapters }: Publication): readonly (readonly Chapter[])[] {
  const parts: Chapter[][] = [];
  let room = 0;
  for (const chapter of chapters) {
    const part = chapter.clipCount <= room ? parts.at(-1) : undefined;
    if (part) part.push(chapter);
    else parts.push([chapter]);
    room = (part ? room : mostClipsShared) - chapter.clipCount;
  }
  return parts;
}

function rowsOf(chapter: Chapter, text: ChapterText | undefined): readonly TranscriptRow[] {
  const order = chapter.index * mostRows;
  const blocks = text?.blocks ?? [];
  // A colon stands in no block's id.
  if (blocks.length === 0)
    return [{ key: `:${chapter.id}`, order, block: undefined, chapter, isFirst: true }];
  return blocks.map((block, i) => ({ key: block.id, order: order + i, block, chapter, isFirst: i === 0 }));
}

function cut(rows: readonly TranscriptRow[], isFirst: boolean): readonly Cut[] {
  const slices: TranscriptRow[][] = [];
  let room = 0;
  for (const row of rows) {
    const slice = room > 0 ? slices.at(-1) : undefined;
    if (slice) slice.push(row);
    else slices.push([row]);
    const size = isFirst && slices.length === 1 ? firstCost : largestCost;
    room = (slice ? room : size) - costOf(row);
  }
  let chapter = -1;
  let countInChapter = 0;
  return slices.flatMap((made) => {
    const [first, last] = [made[0], made.at(-1)];
    if (!first || !last) return [];
    countInChapter = first.chapter.index === chapter ? countInChapter + 1 : 0;
    chapter = first.chapter.index;
    return [
      {
        key: `${chapter}.${countInChapter}`,
        rows: made,
        firstChapter: chapter,
        lastChapter: last.chapter.index,
        firstOrder: first.order,
        lastOrder: last.order,
      },
    ];
  });
}

function costOf({ block, isFirst }: TranscriptRow): number {
  const heading = isFirst ? 1 : 0;
  if (!block) return 1 + heading;
  const spans = block.utterances.length + block.styles.length;
  return 1 + heading + spans / spansOfOne + block.text.length / charactersOfOne;
}
