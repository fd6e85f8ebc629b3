/** Who speaks in a story: how much, and when. Counted in the chapters that are loaded. */
import { isSilent, type CastMember } from '../publication/publication.ts';
import type { Story } from '../publication/story.ts';
import type { Block, Utterance } from '../transcript/block.ts';
import type { ChapterText } from '../transcript/chapter-texts.ts';
import type { TextRange } from '../transcript/words.ts';
import { blockRead } from './contents-ruler.ts';
import type { OpenStory } from './open-story.ts';

/** What one voice says without another between; white space at its ends is left out. */
export interface CastLine {
  readonly chapterIndex: number;
  readonly blockIndex: number;
  readonly block: Block;
  /** [from, to) of the block's text. */
  readonly range: TextRange;
}

export interface CastPart {
  readonly member: CastMember;
  readonly paragraphs: number;
  /** 0 where the lines have no sound, or nobody knows when they are heard. */
  readonly seconds: number;
  /** 0 to 1, of all that is said: of the time, or of the letters where there are no times. */
  readonly share: number;
  /** In reading order. */
  readonly lines: readonly CastLine[];
}

interface Said {
  paragraphs: number;
  seconds: number;
  characters: number;
  readonly lines: CastLine[];
}

/** By names. */
type Counted = ReadonlyMap<string, Readonly<Said>>;

const counted = new WeakMap<ChapterText, Counted>();

/** In the order of the cast. */
export function castParts({ publication, texts }: Story): readonly CastPart[] {
  const chapters = publication.chapters.flatMap(({ index }) => {
    const text = texts.of(index);
    return text ? [countOnce(text, index)] : [];
  });
  const all = chapters.flatMap((chapter) => [...chapter.values()]);
  const [allSeconds, allCharacters] = [sumOf(all, 'seconds'), sumOf(all, 'characters')];
  return publication.cast.map((member) => {
    const parts = chapters.flatMap((chapter) => chapter.get(member.name) ?? []);
    const seconds = sumOf(parts, 'seconds');
    const share =
      allSeconds > 0 ? seconds / allSeconds : sumOf(parts, 'characters') / Math.max(allCharacters, 1);
    const lines = parts.flatMap((part) => part.lines);
    return { member, paragraphs: sumOf(parts, 'paragraphs'), seconds, share, lines };
  });
}

/** The lines that begin after a position, and from the start again after the last: at most `most`. */
export function linesFrom(
  open: OpenStory,
  position: number,
  lines: readonly CastLine[],
  most: number,
): readonly CastLine[] {
  const here = placeIn(open, position);
  const next = lines.findIndex((line) => compare(line, here) > 0);
  const first = Math.max(next, 0);
  return [...lines.slice(first), ...lines.slice(0, first)].slice(0, most);
}

/**
 * Where in the story somebody speaks: it is cut into as many pieces of the same length, and these are the indexes of
 * those with a line.
 */
export function whenHeard(open: OpenStory, lines: readonly CastLine[], pieces: number): readonly number[] {
  const found = new Set<number>();
  for (const { chapterIndex, blockIndex, block } of lines) {
    const progress = progressOf(open, chapterIndex, blockIndex, block);
    if (progress !== undefined) found.add(Math.min(Math.floor(progress * pieces), pieces - 1));
  }
  return [...found].sort((one, other) => one - other);
}

function progressOf(
  { story, blocks, timeline }: OpenStory,
  chapterIndex: number,
  blockIndex: number,
  { id }: Block,
): number | undefined {
  if (!isSilent(story.publication)) {
    const start = blocks.ofChapter(chapterIndex).of(id)?.startSeconds;
    return start === undefined ? undefined : start / timeline.durationSeconds;
  }
  const { length } = story.texts.of(chapterIndex)?.blocks ?? [];
  return (chapterIndex + blockIndex / Math.max(length, 1)) / story.publication.chapters.length;
}

interface TextPlace {
  readonly chapterIndex: number;
  readonly blockIndex: number;
  readonly range: Pick<TextRange, 'from'>;
}

function placeIn({ story, blocks }: OpenStory, position: number): TextPlace {
  if (isSilent(story.publication)) {
    const read = blockRead(story, position);
    return textPlace(story, read?.chapterIndex ?? 0, read?.id, -1);
  }
  const place = blocks.at(position);
  const clip = place?.clips[place.lastClipBefore(position)];
  return textPlace(story, place?.chapterIndex ?? 0, place?.id, clip?.from ?? -1);
}

function textPlace({ texts }: Story, chapterIndex: number, id: string | undefined, from: number): TextPlace {
  const blocks = texts.of(chapterIndex)?.blocks ?? [];
  return { chapterIndex, blockIndex: blocks.findIndex((block) => block.id === id), range: { from } };
}

function compare(one: TextPlace, other: TextPlace): number {
  return (
    one.chapterIndex - other.chapterIndex ||
    one.blockIndex - other.blockIndex ||
    one.range.from - other.range.from
  );
}

function countOnce(text: ChapterText, chapterIndex: number): Counted {
  const known = counted.get(text);
  if (known) return known;
  const made = new Map<string, Said>();
  for (const [blockIndex, block] of text.blocks.entries()) {
    const speakers = new Set(block.utterances.map(({ speaker }) => speaker));
    for (const speaker of speakers) {
      const said = made.get(speaker) ?? { paragraphs: 0, seconds: 0, characters: 0, lines: [] };
      said.paragraphs++;
      for (const utterance of block.utterances) {
        if (utterance.speaker !== speaker) continue;
        const range = trimmed(block.text, utterance);
        said.seconds += secondsOf(block, utterance);
        said.characters += range.to - range.from;
        said.lines.push({ chapterIndex, blockIndex, block, range });
      }
      made.set(speaker, said);
    }
  }
  counted.set(text, made);
  return made;
}

function trimmed(text: string, { from, to }: Utterance): TextRange {
  const line = text.slice(from, to);
  return { from: from + line.length - line.trimStart().length, to: from + line.trimEnd().length };
}

function secondsOf({ clips }: Block, { from, to }: Utterance): number {
  return clips.reduce(
    (sum, clip) => (clip.from >= from && clip.from < to ? sum + clip.endSeconds - clip.startSeconds : sum),
    0,
  );
}

function sumOf(parts: readonly Readonly<Said>[], what: 'paragraphs' | 'seconds' | 'characters'): number {
  return parts.reduce((sum, part) => sum + part[what], 0);
}
