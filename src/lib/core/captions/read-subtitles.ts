/**
 * Cues of WebVTT and SubRip files, which differ little, and in practice less: commas in WebVTT, no header, no hours, no
 * numbers. Whatever has a line with two times and an arrow is a cue; all else (notes, styles, numbers) is passed over.
 */
import { secondsOf } from './clock.ts';
import type { Cue } from './cue.ts';
import { readCueText } from './cue-text.ts';
import { nameSpeakers } from './name-speakers.ts';

const timing = /^\s*([\d:.,]+)\s*-->\s*([\d:.,]+)/;
const mostCues = 200_000;
/** Written by `export/captions`. */
const namesParagraphs = /^NOTE Cues are named after their paragraphs:/m;

/** In order of time; empty where there are none. */
export function readSubtitles(source: string): readonly Cue[] {
  const cues: Cue[] = [];
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const isNamed = namesParagraphs.test(source);
  for (let at = 0; at < lines.length && cues.length < mostCues; at++) {
    const [, from = '', to = ''] = timing.exec(lines[at] ?? '') ?? [];
    const startSeconds = secondsOf(from);
    const endSeconds = secondsOf(to);
    if (startSeconds === undefined || endSeconds === undefined) continue;
    const paragraph = isNamed ? (lines[at - 1] ?? '').replace(/\.\d+$/, '') : undefined;
    const payload: string[] = [];
    while (at + 1 < lines.length && !isEnd(lines, at + 1)) payload.push(lines[++at] ?? '');
    const time = { startSeconds, endSeconds: Math.max(startSeconds, endSeconds) };
    const text = readCueText(payload.join(' '), time);
    if (text.text !== '') cues.push({ ...time, ...text, ...(paragraph !== undefined && { paragraph }) });
  }
  return nameSpeakers([...cues].sort((one, other) => one.startSeconds - other.startSeconds));
}

/** An empty line; or the next cue's number or times, where the empty line was forgotten. */
function isEnd(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').trim();
  if (line === '' || timing.test(line)) return true;
  return /^\d+$/.test(line) && timing.test(lines[at + 1] ?? '');
}
