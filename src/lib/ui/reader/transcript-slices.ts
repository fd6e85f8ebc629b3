/** The rows of a transcript in slices, each of which is rendered and laid out in one frame. */
import type { Chapter } from '#lib/core/publication/publication.ts';
import type { Story } from '#lib/core/publication/story.ts';
import type { Block } from '#lib/core/transcript/block.ts';

export interface TranscriptRow {
  /** The block's id, or the chapter's; unique in the story. */
  readonly key: string;
  /** Undefined where the text of a chapter is missing: the chapter is this one row. */
  readonly block: Block | undefined;
  /** The chapter whose heading stands before it. */
  readonly opens?: Chapter;
}

/** Costs are counted in short paragraphs: the first slice fills what the story’s header leaves of the screen, the largest takes about 60 ms on a laptop. */
const firstCost = 5;
const growth = 1.5;
const largestCost = 200;
const spansOfOne = 5;
const charactersOfOne = 300;

/** Together they are the whole story; none is empty. */
export function transcriptSlices({ publication, texts }: Story): readonly (readonly TranscriptRow[])[] {
  const slices: TranscriptRow[][] = [];
  let room = 0;
  for (const chapter of publication.chapters) {
    const text = texts[chapter.index];
    const blocks = text?.isMissing ? [undefined] : (text?.blocks ?? []);
    for (const [i, block] of blocks.entries()) {
      const slice = room > 0 ? slices.at(-1) : undefined;
      const key: string = block?.id ?? chapter.id;
      const row = { key, block, ...(i === 0 && { opens: chapter }) };
      if (slice) slice.push(row);
      else slices.push([row]);
      room = (slice ? room : sizeOf(slices.length - 1)) - costOf(row);
    }
  }
  return slices;
}

function sizeOf(slice: number): number {
  return Math.min(firstCost * growth ** slice, largestCost);
}

function costOf({ block, opens }: TranscriptRow): number {
  const heading = opens ? 1 : 0;
  if (!block) return 1 + heading;
  const spans = block.utterances.length + block.styles.length;
  return 1 + heading + spans / spansOfOne + block.text.length / charactersOfOne;
}
