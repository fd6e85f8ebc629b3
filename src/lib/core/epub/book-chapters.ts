/** Documents of the reading order as chapters. Those without text and sound are left out if the contents do not name them. */
import type { ContentsEntry } from '../publication/contents.ts';
import type { BlockId } from '../publication/ids.ts';
import { plainLine } from '../publication/plain-line.ts';
import type { PlacedClip } from '../publication/publication.ts';
import type { Block } from '../transcript/block.ts';
import type { Narration } from './narrate.ts';
import { longestTitle } from './package-metadata.ts';

/** An entry of the contents whose address was found. */
export interface SpineEntry {
  readonly title: string;
  readonly place?: { readonly spineIndex: number; readonly block?: BlockId };
  readonly children: readonly SpineEntry[];
}

export interface BookChapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface BookChapters {
  readonly chapters: readonly BookChapter[];
  readonly clips: readonly PlacedClip[];
  readonly contents: readonly ContentsEntry[];
}

/** Longer ones are not joined: the text of a chapter is loaded as a whole. */
const longestJoined = 100_000;

/**
 * `entries`: empty where the book has no table of contents; its headings are one then. A document that neither the contents
 * nor a heading name goes on where the one before it ends: many programs cut long chapters. `bookTitle`: of a chapter at the
 * start that has no name.
 */
export function bookChapters(
  { blocks, clips }: Narration,
  entries: readonly SpineEntry[],
  bookTitle?: string,
): BookChapters {
  const titles = titlesOf(entries);
  const heard = new Set(clips.map(({ chapterIndex }) => chapterIndex));
  const chapterOf = new Map<number, number>();
  const joined: { readonly title: string; readonly blocks: Block[] }[] = [];
  for (const [spineIndex, text] of blocks.entries()) {
    if (text.length === 0 && !heard.has(spineIndex) && !titles.has(spineIndex)) continue;
    const title = titles.get(spineIndex) ?? titleOfText(text);
    const last = joined.at(-1);
    if (title === undefined && last && titles.size > 0 && lengthOf(last.blocks) < longestJoined)
      last.blocks.push(...text);
    else
      joined.push({ title: title ?? ((!last && bookTitle) || String(joined.length + 1)), blocks: [...text] });
    chapterOf.set(spineIndex, joined.length - 1);
  }
  const chapters = joined.map(({ title, blocks: text }) => ({
    title,
    blocks: startsWithTitle(text, title) ? withTitle(text) : text,
  }));
  return {
    chapters,
    clips: clips.map((clip) => ({ ...clip, chapterIndex: chapterOf.get(clip.chapterIndex) ?? 0 })),
    contents: entries.length > 0 ? placed(entries, chapterOf) : contentsOfHeadings(chapters),
  };
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** Of several entries for one document, the first. */
function titlesOf(entries: readonly SpineEntry[]): ReadonlyMap<number, string> {
  const titles = new Map<number, string>();
  const add = ({ title, place, children }: SpineEntry) => {
    if (place && !titles.has(place.spineIndex)) titles.set(place.spineIndex, title);
    children.forEach(add);
  };
  entries.forEach(add);
  return titles;
}

function titleOfText(blocks: readonly Block[]): string | undefined {
  // A page of a single picture is what that shows: a cover, a map.
  const [first, second] = blocks;
  const picture = first?.kind === 'image' && !second ? first : undefined;
  const heading = blocks.find(({ kind }) => kind === 'heading') ?? picture;
  return heading && (plainLine(heading.text.slice(0, longestTitle)) || undefined);
}

/** Some books have the number of a chapter and its name in headings of their own, and only one of them in their contents. */
function startsWithTitle(blocks: readonly Block[], title: string): boolean {
  const wanted = lettersOf(title);
  let said = '';
  for (const { kind, text } of blocks) {
    if (kind !== 'heading' || wanted === '') return false;
    const letters = lettersOf(text);
    said += letters;
    if (letters === wanted || said === wanted || isNumbered(letters, title)) return true;
  }
  return false;
}

/** Before the title stands *3.* or *Chapter III*; or *Chapter*, where it begins with a number itself. */
function isNumbered(heading: string, title: string): boolean {
  const letters = lettersOf(title);
  const before = heading.slice(0, -letters.length);
  const isBefore = /^(?:\d|\p{Lu}\.)/u.test(title)
    ? /^\p{L}{1,10}$/u
    : /^\p{L}{0,9}(?:\d{1,3}|[ivxlc]{1,6})$/u;
  return heading.endsWith(letters) && isBefore.test(before);
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '').toLowerCase();
}

/** Its title is the heading above all others, so that it is shown once. */
function withTitle([title, ...others]: readonly Block[]): readonly Block[] {
  return title ? [{ ...title, level: 0 }, ...others] : [];
}

function placed(
  entries: readonly SpineEntry[],
  chapterOf: ReadonlyMap<number, number>,
): readonly ContentsEntry[] {
  return entries.map(({ title, place, children }) => {
    const chapterIndex = place && chapterOf.get(place.spineIndex);
    const block = place?.block;
    return {
      title,
      ...(chapterIndex !== undefined && {
        place: { chapterIndex, ...(block !== undefined && { from: { block } }) },
      }),
      children: placed(children, chapterOf),
    };
  });
}

function contentsOfHeadings(chapters: readonly BookChapter[]): readonly ContentsEntry[] {
  return chapters.map(({ title, blocks }, chapterIndex) => ({
    title,
    place: { chapterIndex },
    children: blocks
      .filter(({ kind, text }) => kind === 'heading' && plainLine(text) !== title)
      .map(({ id, text }) => ({
        title: plainLine(text.slice(0, longestTitle)),
        place: { chapterIndex, from: { block: id } },
        children: [],
      })),
  }));
}
