/** The rows of a transcript in slices, each of which is rendered and laid out in one frame. */
import type { Chapter } from '#lib/core/publication/publication.ts';
import type { Story } from '#lib/core/publication/story.ts';
import type { TranscriptParagraph } from '#lib/core/transcript/transcript.ts';

export interface TranscriptRow {
  readonly track: number;
  /** Undefined where the text of a chapter is missing: the chapter is this one row. */
  readonly paragraph: TranscriptParagraph | undefined;
  /** The chapter whose heading stands before it. */
  readonly opens?: Chapter;
}

/** Costs are counted in short paragraphs: the first slice fills what the front leaves of a screen, the largest takes about 60 ms on a laptop. */
const firstCost = 5;
const growth = 1.5;
const largestCost = 200;
const spansOfOne = 5;
const charactersOfOne = 300;

/** Together they are the whole story; none is empty. */
export function transcriptSlices({ publication, transcripts }: Story): readonly (readonly TranscriptRow[])[] {
  const slices: TranscriptRow[][] = [];
  let room = 0;
  for (const chapter of publication.chapters) {
    const transcript = transcripts[chapter.index];
    const paragraphs = transcript?.isMissing ? [undefined] : (transcript?.paragraphs ?? []);
    for (const [i, paragraph] of paragraphs.entries()) {
      const slice = room > 0 ? slices.at(-1) : undefined;
      const row = { track: chapter.firstTrack + i, paragraph, ...(i === 0 && { opens: chapter }) };
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

function costOf({ paragraph, opens }: TranscriptRow): number {
  const heading = opens ? 1 : 0;
  if (!paragraph) return 1 + heading;
  const spans = paragraph.utterances.length + paragraph.styles.length;
  return 1 + heading + spans / spansOfOne + paragraph.text.length / charactersOfOne;
}
