/**
 * A published transcript, read and compared with the chapter that it belongs to. It is untrusted: what does not fit is
 * refused with its line, and nothing of it is ever markup.
 */
import type { FormatProblem } from '../publication/format-problem.ts';
import type { BlockId } from '../publication/ids.ts';
import { err, ok, type Result } from '../result.ts';
import { brief, parsePayload, type CuePayload } from './cue-payload.ts';
import { parseTimestamp } from './timestamp.ts';
import type { Transcript, TranscriptParagraph, Word } from './transcript.ts';
import { splitWords } from './words.ts';

export interface ExpectedChapter {
  readonly language: string;
  /** The chapter's tracks in order. */
  readonly paragraphs: readonly { readonly id: BlockId; readonly durationSeconds: number }[];
  /** The names of the cast. */
  readonly speakers: ReadonlySet<string>;
}

/** A cue may stand this far from its track's place. */
const toleranceMs = 2;
const timing = /^(\S+)[ \t]+-->[ \t]+(\S+)$/;

interface Block {
  /** Counted from 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

export function readWebvtt(source: string, chapter: ExpectedChapter): Result<Transcript, FormatProblem> {
  const [header, ...blocks] = splitBlocks(source);
  if (header?.line !== 1 || !/^WEBVTT(?:[ \t]|$)/.test(header.lines[0] ?? ''))
    return err({ where: 'line 1', problem: 'it does not begin with WEBVTT' });
  if (hasArrow(header))
    return err({ where: 'line 2', problem: 'an empty line is missing before the first cue' });

  const cues = blocks.filter((block) => !isComment(block));
  const paragraphs: TranscriptParagraph[] = [];
  let startMs = 0;
  for (const [i, expected] of chapter.paragraphs.entries()) {
    const cue = cues[i];
    if (!cue) return err({ where: `cue ${i + 1}`, problem: `the paragraph ${expected.id} is missing` });
    const endMs = startMs + Math.round(expected.durationSeconds * 1000);
    const read = readCue(cue, expected.id, { startMs, endMs }, chapter);
    if (!read.ok) return err({ where: `line ${cue.line}`, problem: read.error });
    paragraphs.push(read.value);
    startMs = endMs;
  }
  const extra = cues[chapter.paragraphs.length];
  if (extra) return err({ where: `line ${extra.line}`, problem: 'the chapter has no track for this cue' });
  return ok({ paragraphs });
}

/** NOTE and STYLE. A block with an arrow in it is a cue to every reader of WebVTT, whatever its first line is. */
function isComment(block: Block): boolean {
  return /^(?:NOTE(?:[ \t]|$)|STYLE[ \t]*$)/.test(block.lines[0] ?? '') && !hasArrow(block);
}

function hasArrow({ lines }: Block): boolean {
  return lines.some((line) => line.includes('-->'));
}

/** Lines end, and NUL is read, as W3C WebVTT says (section 6.1): CR LF is one line end, CR and LF are one each. */
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

function readCue(
  { lines }: Block,
  id: BlockId,
  span: Span,
  { language, speakers }: ExpectedChapter,
): Result<TranscriptParagraph, string> {
  const [name, times = '', payload, ...rest] = lines;
  if (name !== id) return err(`the cue of paragraph ${id} is expected here`);
  const [, from = '', to = ''] = timing.exec(times) ?? [];
  const [fromMs, toMs] = [parseTimestamp(from), parseTimestamp(to)];
  if (fromMs === undefined || toMs === undefined) return err('its times are not written as START --> END');
  if (Math.abs(fromMs - span.startMs) > toleranceMs || Math.abs(toMs - span.endMs) > toleranceMs)
    return err('its times are not those of its track');
  if (payload === undefined || rest.length > 0) return err('its text is not one line');

  const parsed = parsePayload(payload);
  if (!parsed.ok) return parsed;
  const stranger = parsed.value.utterances.find(({ speaker }) => !speakers.has(speaker));
  if (stranger) return err(`${brief(stranger.speaker)} is nobody of the cast`);
  const words = timeWords(parsed.value, language, { startMs: fromMs, endMs: toMs });
  if (!words.ok) return words;
  const { text, utterances, styles } = parsed.value;
  return ok({
    id,
    startSeconds: span.startMs / 1000,
    durationSeconds: (span.endMs - span.startMs) / 1000,
    text,
    utterances,
    styles,
    words: words.value,
  });
}

/** Gives each word the timestamp in front of it; times count from the paragraph's start. */
function timeWords(
  { text, stamps }: CuePayload,
  language: string,
  span: Span,
): Result<readonly Word[], string> {
  for (const [i, { ms }] of stamps.entries())
    if (ms <= (stamps[i - 1]?.ms ?? span.startMs) || ms >= span.endMs)
      return err('its timestamps do not increase inside its times');

  const stampAt = new Map(stamps.map(({ at }, index) => [at, index]));
  const words: Word[] = [];
  for (const { from, to } of splitWords(text, language)) {
    const index = stampAt.get(from) ?? -1;
    const stamp = stamps[index];
    if (!stamp) return err(`the word ${brief(text.slice(from, to))} has no timestamp in front of it`);
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
