/**
 * A DAISY book's text and sound as chapters. What is played leads: its SMIL files say in which order, and its headings say
 * where a chapter begins. Its text may be one long document, and its notes stand far from where they are read.
 */
import type { BlockId } from '../publication/ids.ts';
import type { Block } from '../transcript/block.ts';
import type { SpineEntry } from '../epub/book-chapters.ts';
import type { ContentDocument } from '../epub/content/read-content.ts';
import type { BookClip, ChapterText } from '../epub/narrate.ts';
import type { CoveredBlocks } from '../epub/text-span.ts';

/** A pair of a SMIL file whose addresses were resolved. */
export interface PlayedPair {
  /** Path of its sound; undefined of a text that is silent. */
  readonly audio: string | undefined;
  readonly beginSeconds: number | undefined;
  readonly endSeconds: number | undefined;
  readonly text: { readonly document: number; readonly covered: CoveredBlocks } | undefined;
}

/** An entry of the contents, and the pair that it leads to. */
export interface PlayedEntry {
  readonly title: string;
  readonly pair: number | undefined;
  readonly children: readonly PlayedEntry[];
}

export interface PlayedChapters {
  readonly chapters: readonly ChapterText[];
  readonly clips: readonly BookClip[];
  readonly entries: readonly SpineEntry[];
}

/** Where a block is in the chapters. */
interface BlockPlace {
  readonly chapterIndex: number;
  readonly index: number;
}

export function layOut(
  pairs: readonly PlayedPair[],
  documents: readonly ContentDocument[],
  entries: readonly PlayedEntry[],
): PlayedChapters {
  const hasText = documents.some(({ blocks }) => blocks.length > 0);
  const starts = chapterStarts(entries, hasText);
  const chapterOf = chaptersOfPairs(pairs.length, starts);
  const texts = textsOfChapters(pairs, documents, chapterOf, starts.length);
  const places = new Map<BlockId, BlockPlace>();
  for (const [chapterIndex, blocks] of texts.entries())
    for (const [index, { id }] of blocks.entries()) places.set(id, { chapterIndex, index });
  const notes = new Set(documents.flatMap((document) => [...document.notes]));

  /** What a pair speaks in its own chapter. */
  const coveredBy = ({ text }: PlayedPair, chapterIndex: number): CoveredBlocks | undefined => {
    const blocks = text ? (documents[text.document]?.blocks ?? []) : [];
    const placeOf = (index: number) => {
      const block = blocks[index];
      const place = block && places.get(block.id);
      return place?.chapterIndex === chapterIndex ? place.index : undefined;
    };
    const first = text && placeOf(text.covered.first);
    const before = text && isEmpty(text.covered) ? placeOf(text.covered.first - 1) : undefined;
    // The number of a page at the end of a chapter, before the heading of the next.
    if (first === undefined && before !== undefined) return { first: before, last: before, from: 0, to: 0 };
    if (!text || first === undefined) return undefined;
    const last = placeOf(text.covered.last) ?? first;
    return { ...text.covered, first, last: Math.max(first, last) };
  };

  const clips = pairs.flatMap(({ audio, beginSeconds, endSeconds, ...pair }, index): readonly BookClip[] => {
    const chapterIndex = chapterOf[index] ?? 0;
    const text = coveredBy({ audio, beginSeconds, endSeconds, ...pair }, chapterIndex);
    return audio === undefined ? [] : [{ audio, beginSeconds, endSeconds, chapterIndex, text }];
  });

  const placed = ({ title, pair: index, children }: PlayedEntry): SpineEntry => {
    const pair = index === undefined ? undefined : pairs[index];
    const chapterIndex = chapterOf[index ?? 0] ?? 0;
    const at = pair && coveredBy(pair, chapterIndex)?.first;
    const block = at ? texts[chapterIndex]?.[at]?.id : undefined;
    const place = { spineIndex: chapterIndex, ...(block !== undefined && { block }) };
    return { title, ...(pair && { place }), children: children.map(placed) };
  };

  return {
    chapters: texts.map((blocks) => ({ blocks, notes })),
    clips,
    entries: entries.map(placed),
  };
}

/** Nothing is lit for the number of a page. */
function isEmpty({ first, last, from, to }: CoveredBlocks): boolean {
  return first === last && from === to;
}

/** Pairs at which chapters begin, in order. What is played before the first heading belongs to its chapter. */
function chapterStarts(entries: readonly PlayedEntry[], hasText: boolean): readonly number[] {
  let top = entries;
  // A book whose only heading is its title.
  while (top.length === 1 && top[0] && top[0].children.length > 0) top = top[0].children;
  const flat = (all: readonly PlayedEntry[]): readonly PlayedEntry[] =>
    all.flatMap((entry) => [entry, ...flat(entry.children)]);
  // Without text, nothing but a chapter can be gone to.
  const begins = (hasText ? top : flat(entries)).flatMap(({ pair }) => pair ?? []);
  const [, ...others] = [...new Set(begins)].sort((a, b) => a - b);
  return [0, ...others];
}

function chaptersOfPairs(count: number, starts: readonly number[]): readonly number[] {
  let chapter = 0;
  return Array.from({ length: count }, (_, index) => {
    while ((starts[chapter + 1] ?? Infinity) <= index) chapter++;
    return chapter;
  });
}

/** A block is in the chapter in which it is heard first; a silent one stays with the text before it. */
function textsOfChapters(
  pairs: readonly PlayedPair[],
  documents: readonly ContentDocument[],
  chapterOf: readonly number[],
  count: number,
): readonly (readonly Block[])[] {
  const heard = documents.map(() => new Map<number, number>());
  for (const [index, { text }] of pairs.entries()) {
    const known = text && heard[text.document];
    if (text && known && !isEmpty(text.covered) && !known.has(text.covered.first))
      known.set(text.covered.first, chapterOf[index] ?? 0);
  }
  const texts: Block[][] = Array.from({ length: count }, () => []);
  let current = 0;
  for (const [index, { blocks, notes }] of documents.entries()) {
    const known = heard[index] ?? new Map<number, number>();
    current = known.get(blocks.findIndex((block, at) => known.has(at) && !notes.has(block.id))) ?? current;
    for (const [at, block] of blocks.entries()) {
      const own = known.get(at);
      if (own !== undefined && !notes.has(block.id)) current = own;
      texts[own ?? current]?.push(block);
    }
  }
  return texts;
}
