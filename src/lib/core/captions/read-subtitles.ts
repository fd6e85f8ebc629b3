/**
 * Cues of WebVTT and SubRip files, which differ little, and in practice less: commas in WebVTT, no header, no hours, no
 * numbers. Whatever has a line with two times and an arrow is a cue; all else (notes, styles, numbers) is passed over.
 */
import { secondsOf } from './clock.ts';
import type { Cue } from './cue.ts';
import { readCueText } from './cue-text.ts';
import { nameSpeakers } from './name-speakers.ts';

const timing = /^\s*([\d:.,]+)\s*-->\s*([\d:.,]+)/;
/** YouTube's own format (`.sbv`). */
const plainTiming = /^\s*(\d+:\d\d:\d\d\.\d+),(\d+:\d\d:\d\d\.\d+)\s*$/;
const mostCues = 200_000;
/** Written by `export/captions`. */
const namesParagraphs = /^NOTE Cues are named after their paragraphs:/m;

/** In order of time; empty where there are none. */
export function readSubtitles(source: string): readonly Cue[] {
  const cues: Cue[] = [];
  const shown: ShownCue[] = [];
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const isNamed = namesParagraphs.test(source);
  for (let at = 0; at < lines.length && shown.length < mostCues; at++) {
    const [, from = '', to = ''] = timesIn(lines[at] ?? '') ?? [];
    const startSeconds = secondsOf(from);
    const endSeconds = secondsOf(to);
    if (startSeconds === undefined || endSeconds === undefined) continue;
    const paragraph = isNamed ? (lines[at - 1] ?? '').replace(/\.\d+$/, '') : undefined;
    const payload: string[] = [];
    while (at + 1 < lines.length && !isEnd(lines, at + 1)) payload.push(lines[++at] ?? '');
    const time = { startSeconds, endSeconds: Math.max(startSeconds, endSeconds) };
    shown.push({ time, payload, paragraph });
  }
  for (const { time, payload, paragraph } of withoutRepeated(shown)) {
    const text = readCueText(payload.join(' '), time);
    if (text.text !== '') cues.push({ ...time, ...text, ...(paragraph !== undefined && { paragraph }) });
  }
  return nameSpeakers([...cues].sort((one, other) => one.startSeconds - other.startSeconds));
}

interface ShownCue {
  readonly time: Pick<Cue, 'startSeconds' | 'endSeconds'>;
  readonly payload: readonly string[];
  readonly paragraph: string | undefined;
}

const fewestRepeated = 3;

/** Captions that roll show each line once more above the next, as those do that YouTube makes by itself. */
function withoutRepeated(cues: readonly ShownCue[]): readonly ShownCue[] {
  const plain = cues.map(({ payload }) =>
    payload.map((line) => line.replace(/<[^>]*>/g, '').trim()).filter((line) => line !== ''),
  );
  const isRepeated = cues.map(({ time }, i) => {
    const last = plain[i - 1]?.at(-1);
    return (
      last !== undefined &&
      last === plain[i]?.[0] &&
      time.startSeconds <= (cues[i - 1]?.time.endSeconds ?? 0) + 0.1
    );
  });
  const count = isRepeated.filter(Boolean).length;
  if (count < fewestRepeated || count * 3 < cues.length) return cues;
  return cues.map((cue, i) => {
    const first = cue.payload.findIndex((line) => line.trim() !== '');
    return isRepeated[i] ? { ...cue, payload: cue.payload.slice(first + 1) } : cue;
  });
}

function timesIn(line: string): RegExpExecArray | null {
  return timing.exec(line) ?? plainTiming.exec(line);
}

/** An empty line; or the next cue's number or times, where the empty line was forgotten. */
function isEnd(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (line.trim() !== '') return startsCue(lines, at);
  // A line of spaces is one on the screen; some SubRip files have them between cues.
  return line === '' || (lines[at + 1] ?? '').trim() === '' || startsCue(lines, at + 1);
}

function startsCue(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  return timesIn(line) !== null || (/^\s*\d+\s*$/.test(line) && timesIn(lines[at + 1] ?? '') !== null);
}
