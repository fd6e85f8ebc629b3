/** The text of a story in slices of a screen or two, each of which is rendered or removed as a whole. */
import type { BlockSpan } from '#lib/core/playback/block-place.ts';
import type { OpenStory } from '#lib/core/playback/open-story.ts';
import type { Chapter, Publication } from '#lib/core/publication/publication.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import type { ChapterText } from '#lib/core/transcript/chapter-texts.ts';
import { continuesRun } from './block-runs.ts';

export interface TranscriptRow {
  /** Unique in the story. */
  readonly key: string;
  /** Grows in reading order, from chapter to chapter. */
  readonly order: number;
  /** Undefined if the chapter's text is not loaded: then this row stands for all of the chapter that is in its slice. */
  readonly block: Block | undefined;
  readonly chapter: Chapter;
  /** The first row of its chapter, after the chapter's heading. */
  readonly isFirst: boolean;
}

export interface TranscriptSlice {
  /** Does not change when text is loaded. */
  readonly key: string;
  readonly rows: readonly TranscriptRow[];
  readonly firstChapter: number;
  readonly lastChapter: number;
  readonly firstOrder: number;
  readonly lastOrder: number;
  /** The length of its text, estimated if it was not loaded yet: for the height that is reserved, like the next two. */
  readonly characters: number;
  readonly rowCount: number;
  readonly headings: number;
}

/** Costs are counted in short paragraphs. The first slice fills the screen below the story's header. */
const firstCost = 5;
const largestCost = 30;
/** A list or quotation is cut where it makes its slice larger than by this. */
const longestRunCost = 60;
const spansOfOne = 5;
const charactersOfOne = 300;
/** Short chapters share slices of up to this many clips. One without sound shares none: how long it is, is not known. */
const mostClipsShared = 24;
/** The approximate number of characters spoken in a second. */
const charactersOfSecond = 15;
/** A chapter whose sound does not say how long its text is. */
const charactersOfSilentChapter = 10_000;
/** More paragraphs than any transcript has: they are limited to 4 MB. */
const mostRows = 1e6;

/** Chapters whose slices are made together, so that newly loaded text changes no other slices. */
interface Part {
  readonly chapters: readonly Chapter[];
  /** What `slices` was made from. */
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

  /** Together they are the whole story; none is empty. Unchanged slices are the same objects as before. */
  read(): readonly TranscriptSlice[] {
    return this.#parts.flatMap((part, index) => {
      const texts = part.chapters.map((chapter) => this.#open.story.texts.of(chapter.index));
      const changed = part.chapters.filter((_, i) => texts[i] !== part.texts[i]);
      if (part.slices.length === 0 || changed.some(({ index }) => this.#open.story.texts.of(index)))
        this.#make(part, texts, index === 0);
      else if (changed.length > 0) giveUpText(part, texts, changed);
      return part.slices;
    });
  }

  /**
   * The row of a block, or of its chapter if that has no text; if it is not known which block is heard, a number before
   * those of the chapter's rows.
   */
  orderOf({
    id,
    chapterIndex,
    isWholeChapter = false,
  }: Pick<BlockSpan, 'id' | 'chapterIndex'> & Partial<BlockSpan>): number {
    const first = chapterIndex * mostRows;
    return isWholeChapter ? first - 0.5 : (this.#orders.get(id) ?? first);
  }

  #make(part: Part, texts: readonly (ChapterText | undefined)[], isFirst: boolean): void {
    const rows = part.chapters.flatMap((chapter, i) => rowsOf(chapter, texts[i]));
    for (const { block, order } of rows) if (block) this.#orders.set(block.id, order);
    part.texts = texts;
    part.slices = cut(rows, isFirst).map((slice) => this.#describe(slice));
  }

  #describe(slice: Cut): TranscriptSlice {
    const { timeline } = this.#open;
    const characters = slice.rows.map(({ block, chapter: { index, clipCount } }) => {
      if (block) return block.text.length;
      if (clipCount === 0) return charactersOfSilentChapter;
      return (timeline.chapterEnd(index) - timeline.chapterStart(index)) * charactersOfSecond;
    });
    return {
      ...slice,
      characters: Math.round(characters.reduce((sum, count) => sum + count, 0)),
      rowCount: Math.round(slice.rows.reduce((sum, { block }) => sum + 1 + linesOfPicture(block), 0)),
      headings: slice.rows.filter(({ isFirst }) => isFirst).length,
    };
  }
}

type Cut = Omit<TranscriptSlice, 'characters' | 'rowCount' | 'headings'>;

/** The text of these chapters is no longer kept. Their slices stay as large as they were: nothing on the screen moves. */
function giveUpText(
  part: Part,
  texts: readonly (ChapterText | undefined)[],
  chapters: readonly Chapter[],
): void {
  part.texts = texts;
  part.slices = part.slices.map((slice) => ({
    ...slice,
    rows: slice.rows.flatMap((row, i) => {
      if (!chapters.includes(row.chapter)) return [row];
      const isFirstHere = slice.rows[i - 1]?.chapter !== row.chapter;
      return isFirstHere ? [{ ...row, key: `:${row.key}`, block: undefined }] : [];
    }),
  }));
}

function toParts({ chapters }: Publication): readonly (readonly Chapter[])[] {
  const parts: Chapter[][] = [];
  let room = 0;
  for (const chapter of chapters) {
    const size = chapter.clipCount || mostClipsShared;
    const part = size <= room ? parts.at(-1) : undefined;
    if (part) part.push(chapter);
    else parts.push([chapter]);
    room = (part ? room : mostClipsShared) - size;
  }
  return parts;
}

function rowsOf(chapter: Chapter, text: ChapterText | undefined): readonly TranscriptRow[] {
  const order = chapter.index * mostRows;
  const blocks = text?.blocks ?? [];
  // No block's id contains a colon.
  if (blocks.length === 0)
    return [{ key: `:${chapter.id}`, order, block: undefined, chapter, isFirst: true }];
  return blocks.map((block, i) => ({ key: block.id, order: order + i, block, chapter, isFirst: i === 0 }));
}

function cut(rows: readonly TranscriptRow[], isFirst: boolean): readonly Cut[] {
  const slices: TranscriptRow[][] = [];
  let room = 0;
  for (const [i, row] of rows.entries()) {
    const isKept = room > 0 || (room > -longestRunCost && continuesRun(row, rows[i - 1]));
    const slice = isKept ? slices.at(-1) : undefined;
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
  return 1 + heading + spans / spansOfOne + block.text.length / charactersOfOne + linesOfPicture(block) / 2;
}

/** About as high as so many lines of text. */
function linesOfPicture(block: Block | undefined): number {
  return Math.min((block?.picture?.height ?? 0) / 28, 16);
}
