/**
 * Where one character of a story speaks, so that a listener can speak these lines. What one voice says without another
 * between is one line, over paragraphs and chapters of its own too. Positions are seconds on the story's timeline.
 */
import type { ChapterText } from '../transcript/chapter-texts.ts';
import type { BlockPlace } from './block-place.ts';
import type { OpenStory } from './open-story.ts';
import { afterWord, beforeParagraph, betweenWords, type Span } from './spoken-spans.ts';

/** `silent`: the line passes in silence. `wait`: the voice stops before it until the next Play, and then says it. */
export type RehearsalWay = 'silent' | 'wait';

export interface Rehearsal {
  /** As the cast names it. */
  readonly speaker: string;
  readonly way: RehearsalWay;
}

interface Line extends Span {
  readonly speaker: string;
}

/** The least difference between two places. */
const sameSeconds = 0.005;

/** By the text, because more of it may come. */
const known = new WeakMap<ChapterText, readonly Line[]>();

/** The character speaks at a position, or is just about to. */
export function isLineOf(open: OpenStory, speaker: string, position: number): boolean {
  return lineAt(open, position + sameSeconds)?.speaker === speaker;
}

/**
 * Where the voice is to stop next: where a line of the character begins, or in silence also where it ends. Undefined where
 * there is none in this chapter or the next, as far as they are loaded.
 */
export function nextLineBorder(
  open: OpenStory,
  { speaker, way }: Rehearsal,
  position: number,
): number | undefined {
  const chapter = open.timeline.chapterAt(position);
  const lines = [...linesOf(open, chapter), ...linesOf(open, chapter + 1)];
  const ends = way === 'silent';
  const borders = lines.flatMap((line, index) => {
    if (line.speaker !== speaker) return [];
    const isGoneOn = lines[index - 1]?.speaker === speaker;
    const goesOn = lines[index + 1]?.speaker === speaker;
    return [...(isGoneOn ? [] : [line.start]), ...(ends && !goesOn ? [line.end] : [])];
  });
  return borders.find((border) => border > position + sameSeconds);
}

/** Between two paragraphs the silence belongs to the line only where the same voice goes on. */
function lineAt(open: OpenStory, position: number): Line | undefined {
  const chapter = open.timeline.chapterAt(position);
  const lines = linesOf(open, chapter);
  const index = lines.findLastIndex(({ start }) => start <= position);
  const line = lines[index];
  if (!line || position < line.end) return line;
  const next = lines[index + 1] ?? linesOf(open, chapter + 1)[0];
  return next?.speaker === line.speaker ? line : undefined;
}

/** Each voice of a chapter in turn; empty where its text is not loaded. */
function linesOf({ story, blocks }: OpenStory, chapterIndex: number): readonly Line[] {
  const text = story.texts.of(chapterIndex);
  const made = text && known.get(text);
  if (made || !text) return made ?? [];
  const lines: Line[] = [];
  for (const place of blocks.ofChapter(chapterIndex).places)
    for (const line of linesIn(place)) {
      const before = lines.at(-1);
      if (before?.speaker === line.speaker) lines[lines.length - 1] = { ...before, end: line.end };
      else lines.push(line);
    }
  known.set(text, lines);
  return lines;
}

function linesIn(place: BlockPlace): readonly Line[] {
  const { clips, block } = place;
  return (block?.utterances ?? []).flatMap(({ from, to, speaker }) => {
    const isSaid = (clip: (typeof clips)[number]) => clip.from >= from && clip.from < to;
    const [first, last] = [clips.findIndex(isSaid), clips.findLastIndex(isSaid)];
    if (first < 0) return [];
    const start = first === 0 ? beforeParagraph(place) : betweenWords(place, first - 1);
    const end = last === clips.length - 1 ? afterWord(place, last) : betweenWords(place, last);
    return [{ speaker, start, end }];
  });
}
