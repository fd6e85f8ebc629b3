/**
 * Reads a published transcript and checks it against its chapter. It is untrusted: the first line that does not fit is
 * reported, and its text is never used as markup.
 */
import type { FormatProblem } from '../publication/format-problem.ts';
import { asId, type BlockId } from '../publication/ids.ts';
import { atOnce, type Parts } from '../in-parts.ts';
import { err, ok, type Result } from '../result.ts';
import { brief, parsePayload, type CuePayload } from './cue-payload.ts';
import { parseTimestamp } from './timestamp.ts';
import type { Transcript, TranscriptParagraph, Word } from './transcript.ts';
import { splitWords } from '../transcript/words.ts';

export interface ExpectedChapter {
  readonly language: string;
  /** The chapter's tracks in order, each with its first paragraph; a track may have more paragraphs. */
  readonly tracks: readonly { readonly paragraph: BlockId; readonly durationSeconds: number }[];
  /** The names of the cast. */
  readonly speakers: ReadonlySet<string>;
}

/** By how much the times of a cue may differ from those of its track. */
const toleranceMs = 2;
const timing = /^(\S+)[ \t]+-->[ \t]+(\S+)$/;
/** A paragraph may have a cue for each sentence. The second is named `<paragraph>.2`. */
const cueName = /^([^.]+)(?:\.(\d+))?$/;

/** Some 10 ms of work on a computer. Nearly all chapters have less. */
const charactersOfPart = 100_000;

interface Block {
  /** Counted from 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

export function readWebvtt(source: string, chapter: ExpectedChapter): Result<Transcript, FormatProblem> {
  return atOnce(readWebvttInParts(source, chapter));
}

/** A chapter may have as much text as a long novel, which would block the page if it were read in one task. */
export function* readWebvttInParts(
  source: string,
  chapter: ExpectedChapter,
): Parts<Result<Transcript, FormatProblem>> {
  const [header, ...blocks] = splitBlocks(source);
  if (header?.line !== 1 || !/^WEBVTT(?:[ \t]|$)/.test(header.lines[0] ?? ''))
    return err({ where: 'line 1', problem: 'it does not begin with WEBVTT' });
  if (hasArrow(header))
    return err({ where: 'line 2', problem: 'an empty line is missing before the first cue' });

  const cues = blocks.filter((block) => !isComment(block));
  const reader = new CueReader(chapter);
  let characters = 0;
  for (const cue of cues) {
    if (characters > charactersOfPart) {
      yield;
      characters = 0;
    }
    characters += cue.lines.reduce((sum, { length }) => sum + length, 0);
    const problem = reader.add(cue);
    if (problem !== undefined) return err({ where: `line ${cue.line}`, problem });
  }
  const missing = reader.nextParagraph;
  if (missing !== undefined)
    return err({ where: `cue ${cues.length + 1}`, problem: `the paragraph ${missing} is missing` });
  return ok({ paragraphs: reader.paragraphs });
}

/** NOTE and STYLE blocks. A block with an arrow in it is always a cue, whatever its first line is. */
function isComment(block: Block): boolean {
  return /^(?:NOTE(?:[ \t]|$)|STYLE[ \t]*$)/.test(block.lines[0] ?? '') && !hasArrow(block);
}

function hasArrow({ lines }: Block): boolean {
  return lines.some((line) => line.includes('-->'));
}

/** As in W3C WebVTT, section 6.1: CR LF, CR and LF each end a line, and NUL is replaced. */
function splitBlocks(source: string): readonly Block[] {
  const blocks: { line: number; lines: string[] }[] = [];
  let isInside = false;
  const lines = source
    .replace(/^\uFEFF/, '')
    .replaceAll('\0', '\uFFFD')
    .split(/\r\n|\r|\n/);
  lines.forEach((text, i) => {
    if (text === '') isInside = false;
    else if (isInside) blocks.at(-1)?.lines.push(text);
    else {
      blocks.push({ line: i + 1, lines: [text] });
      isInside = true;
    }
  });
  return blocks;
}

interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/** Takes the cues of a chapter in order, and finds the track of each. */
class CueReader {
  readonly paragraphs: TranscriptParagraph[] = [];
  readonly #chapter: ExpectedChapter;
  readonly #ids = new Set<string>();
  /** The tracks of the cues so far; none has begun before the first. */
  #tracks = 0;
  #track: Span = { startMs: 0, endMs: 0 };
  #endMs = 0;
  #parts = 0;

  constructor(chapter: ExpectedChapter) {
    this.#chapter = chapter;
  }

  /** The one that begins with the next track. */
  get nextParagraph(): BlockId | undefined {
    return this.#chapter.tracks[this.#tracks]?.paragraph;
  }

  /** What is wrong with the cue, in one sentence. */
  add({ lines }: Block): string | undefined {
    const [name = '', times = '', payload, ...rest] = lines;
    const [, from = '', to = ''] = timing.exec(times) ?? [];
    const [startMs, endMs] = [parseTimestamp(from), parseTimestamp(to)];
    const begins = startMs !== undefined && startMs >= this.#track.endMs - toleranceMs;
    const expected = this.nextParagraph;
    if (expected !== undefined && !cueName.test(name))
      return `the cue of paragraph ${expected} is expected here`;
    if (begins || this.#tracks === 0) {
      if (expected === undefined) return 'the chapter has no track for this cue';
      if (name !== expected) return `the cue of paragraph ${expected} is expected here`;
      this.#beginTrack();
    }
    if (startMs === undefined || endMs === undefined) return 'its times are not written as START --> END';
    const isWithin = startMs >= this.#endMs - toleranceMs && endMs <= this.#track.endMs + toleranceMs;
    if (!isWithin || endMs <= startMs) return 'its times do not match its track';
    if (payload === undefined || rest.length > 0) return 'its text is not one line';
    return this.#addCue(name, { startMs, endMs }, payload);
  }

  #beginTrack(): void {
    const { durationSeconds = 0 } = this.#chapter.tracks[this.#tracks] ?? {};
    const startMs = this.#track.endMs;
    this.#track = { startMs, endMs: startMs + Math.round(durationSeconds * 1000) };
    this.#endMs = startMs;
    this.#tracks++;
  }

  #addCue(name: string, cue: Span, payload: string): string | undefined {
    const { language, speakers } = this.#chapter;
    const parsed = parsePayload(payload);
    if (!parsed.ok) return parsed.error;
    const stranger = parsed.value.utterances.find(({ speaker }) => !speakers.has(speaker));
    if (stranger) return `${brief(stranger.speaker)} is not in the cast`;
    const words = timeWords(parsed.value, language, cue);
    if (!words.ok) return words.error;
    const { text, utterances, styles } = parsed.value;
    const { startMs, endMs } = this.#snap(cue);
    this.#endMs = endMs;
    const part = { text, utterances, styles, words: words.value };
    const before = this.paragraphs.at(-1);
    const [, id = '', number] = cueName.exec(name) ?? [];
    if (number !== undefined && before?.id === id && Number(number) === this.#parts + 1) {
      this.#parts++;
      this.paragraphs[this.paragraphs.length - 1] = joined(before, part, startMs / 1000, endMs / 1000);
      return undefined;
    }
    const block = asId<BlockId>(name);
    if (block === undefined || this.#ids.has(name))
      return 'it is named neither as a new paragraph nor as the next part of the one before it';
    this.#ids.add(name);
    this.#parts = 1;
    this.paragraphs.push({
      id: block,
      startSeconds: startMs / 1000,
      durationSeconds: (endMs - startMs) / 1000,
      ...part,
    });
    return undefined;
  }

  /** The start or end of the track, if the cue's time is close to it. */
  #snap({ startMs, endMs }: Span): Span {
    const track = this.#track;
    return {
      startMs: Math.abs(startMs - track.startMs) <= toleranceMs ? track.startMs : startMs,
      endMs: Math.abs(endMs - track.endMs) <= toleranceMs ? track.endMs : endMs,
    };
  }
}

type CueText = Pick<TranscriptParagraph, 'text' | 'utterances' | 'styles' | 'words'>;

/** Adds a sentence to a paragraph; it is heard from `startSeconds` to `endSeconds` of the chapter. */
function joined(
  before: TranscriptParagraph,
  next: CueText,
  startSeconds: number,
  endSeconds: number,
): TranscriptParagraph {
  const shift = before.text.length + 1;
  const later = startSeconds - before.startSeconds;
  const moved = <T extends { readonly from: number; readonly to: number }>(range: T): T => ({
    ...range,
    from: range.from + shift,
    to: range.to + shift,
  });
  return {
    ...before,
    durationSeconds: endSeconds - before.startSeconds,
    text: `${before.text} ${next.text}`,
    utterances: [...before.utterances, ...next.utterances.map(moved)],
    styles: [...before.styles, ...next.styles.map(moved)],
    words: [
      ...before.words,
      ...next.words.map((word) => ({
        ...moved(word),
        startSeconds: word.startSeconds + later,
        endSeconds: word.endSeconds + later,
      })),
    ],
  };
}

/**
 * Gives each word the time of the timestamp before it, counted from the start of the cue. A cue without timestamps is
 * highlighted as a whole.
 */
function timeWords(
  { text, stamps }: CuePayload,
  language: string,
  span: Span,
): Result<readonly Word[], string> {
  const ranges = splitWords(text, language);
  if (stamps.length === 0 && ranges.length > 0)
    return ok([
      { from: 0, to: text.length, startSeconds: 0, endSeconds: (span.endMs - span.startMs) / 1000 },
    ]);
  for (const [i, { ms }] of stamps.entries())
    if (ms <= (stamps[i - 1]?.ms ?? span.startMs) || ms >= span.endMs)
      return err('its timestamps do not increase inside its times');

  const stampAt = new Map(stamps.map(({ at }, index) => [at, index]));
  const words: Word[] = [];
  for (const { from, to } of ranges) {
    const index = stampAt.get(from) ?? -1;
    const stamp = stamps[index];
    if (!stamp) return err(`the word ${brief(text.slice(from, to))} has no timestamp before it`);
    const next = stamps[index + 1]?.ms ?? span.endMs;
    words.push({
      from,
      to,
      startSeconds: (stamp.ms - span.startMs) / 1000,
      endSeconds: (next - span.startMs) / 1000,
    });
  }
  return words.length > 0 ? ok(words) : err('it has no words');
}
