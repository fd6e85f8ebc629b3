/** The text that is heard of a book, in lines as captions show them. */
import { copiesOf } from './copied-files.ts';
import { heardParts, type HeardPart } from './heard-parts.ts';
import type { ExportedBook } from './exported-book.ts';
import type { Publication } from '../publication/publication.ts';
import type { Block, StyledRange } from '../transcript/block.ts';

export interface HeardLine {
  readonly startMs: number;
  readonly endMs: number;
  /** Of the sound. */
  readonly href: string;
  /** Count from 1: the blocks of the book that are heard, and the lines of each. */
  readonly paragraph: number;
  readonly number: number;
  /** Empty where nobody says who speaks. */
  readonly speaker: string;
  readonly text: string;
  readonly styles: readonly StyledRange[];
  /** In order of time and of the text. */
  readonly words: readonly HeardWord[];
}

/** [from, to) of the line's text. */
export interface HeardWord {
  readonly from: number;
  readonly to: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** Two lines of 42 characters are what fits below a film, and longer than this nobody looks at them. */
const mostCharacters = 84;
const mostMs = 7000;
/** A sentence that is shorter is shown with the next one. */
const fewestCharacters = 30;
const sentenceEnd = /[.!?…。！？]["'”’»)\]]*$/u;

/** Milliseconds at which each sound file begins where they are joined in their order: in a copy that is one file. */
export function startsOfFiles(publication: Publication): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const { resource, endSeconds } of publication.clips)
    ends.set(resource.href, Math.max(ends.get(resource.href) ?? 0, endSeconds));
  let at = 0;
  return new Map(
    copiesOf(publication).map(({ resource: { href, durationSeconds } }) => {
      const start = at;
      at += Math.round((durationSeconds ?? ends.get(href) ?? 0) * 1000);
      return [href, start];
    }),
  );
}

/** In order of time. `clock`: whether times count along all sound files, or from the start of each. */
export function heardLines(
  { publication, texts }: ExportedBook,
  clock: 'book' | 'file',
): readonly HeardLine[] {
  const lines: HeardLine[] = [];
  const starts = startsOfFiles(publication);
  let paragraph = 0;
  for (const { index, firstClip, clipCount } of publication.chapters) {
    const blocks = texts[index] ?? [];
    const spoken: Spoken[] = [];
    for (const part of heardParts(blocks, publication.clips.slice(firstClip, firstClip + clipCount))) {
      addSpoken(spoken, part, part.startMs + (clock === 'book' ? (starts.get(part.href) ?? 0) : 0));
    }
    for (const { block, words } of byBlock(spoken)) {
      const of = blocks[block];
      if (of) lines.push(...linesOf(of, words, ++paragraph));
    }
  }
  return clock === 'book' ? lines.sort((one, other) => one.startMs - other.startMs) : lines;
}

interface Spoken extends HeardWord {
  readonly block: number;
  readonly href: string;
}

/** What is said once more, or before what was said, stands in no caption twice. */
function addSpoken(spoken: Spoken[], { block, clip, href, startMs, endMs }: HeardPart, atMs: number): void {
  const last = spoken.at(-1);
  if (block === undefined || !clip) return;
  if (last?.block === block && clip.from < last.to) return;
  const { from, to } = clip;
  spoken.push({ from, to, block, href, startMs: atMs, endMs: atMs + endMs - startMs });
}

function byBlock(spoken: readonly Spoken[]) {
  const found: { readonly block: number; readonly words: Spoken[] }[] = [];
  for (const one of spoken) {
    const last = found.at(-1);
    if (last?.block === one.block) last.words.push(one);
    else found.push({ block: one.block, words: [one] });
  }
  return found;
}

function linesOf(block: Block, words: readonly Spoken[], paragraph: number): readonly HeardLine[] {
  const groups: Spoken[][] = [];
  for (const word of words) {
    const group = groups.at(-1);
    if (group && !isNewLine(block, group, word)) group.push(word);
    else groups.push([word]);
  }
  return groups.flatMap((group, i): readonly HeardLine[] => {
    const [first] = group;
    const last = group.at(-1);
    const end = groups[i + 1]?.[0]?.from ?? block.text.length;
    if (!first || !last) return [];
    const from = i === 0 ? block.text.length - block.text.trimStart().length : first.from;
    const text = block.text.slice(from, end).trimEnd();
    const inLine = <Range extends { readonly from: number; readonly to: number }>(range: Range): Range => ({
      ...range,
      from: Math.max(range.from - from, 0),
      to: Math.min(range.to - from, text.length),
    });
    return [
      {
        startMs: first.startMs,
        endMs: last.endMs,
        href: first.href,
        paragraph,
        number: i + 1,
        speaker: speakerAt(block, first.from),
        text,
        styles: block.styles.map(inLine).filter((range) => range.from < range.to),
        words: group.map((word) => {
          const { startMs, endMs } = word;
          const { from: begin, to } = inLine(word);
          return { from: begin, to, startMs, endMs };
        }),
      },
    ];
  });
}

function isNewLine(block: Block, line: readonly Spoken[], next: Spoken): boolean {
  const [first] = line;
  const last = line.at(-1);
  if (!first || !last) return true;
  const between = block.text.slice(last.to, next.from);
  // Lines are joined by a space when they are read again, so that none is cut inside a word.
  if (!/\s$/.test(between)) return last.href !== next.href;
  const text = block.text.slice(first.from, next.from).trimEnd();
  return (
    last.href !== next.href ||
    between.includes('\n') ||
    speakerAt(block, first.from) !== speakerAt(block, next.from) ||
    next.to - first.from > mostCharacters ||
    next.endMs - first.startMs > mostMs ||
    (text.length >= fewestCharacters && sentenceEnd.test(text))
  );
}

function speakerAt({ utterances }: Block, at: number): string {
  return utterances.find(({ from, to }) => from <= at && at < to)?.speaker ?? '';
}
