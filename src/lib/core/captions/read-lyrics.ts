/**
 * Cues of LRC files: a time in square brackets before each line, of which there may be several where it is sung again, and
 * times in angle brackets before each word (A2 extension). Lines have no end: each lasts until the next.
 */
import { secondsOf } from './clock.ts';
import type { Cue } from './cue.ts';
import { readCueText } from './cue-text.ts';

const stamps = /^(?:\s*\[\d+:[\d.:,]+\])+/;
const stamp = /\[([\d.:,]+)\]/g;
const offsetTag = /^\s*\[offset:\s*([+-]?\d+)\s*\]/i;
const mostCues = 200_000;

/** In order of time; empty where there are none. `durationSeconds`: of the sound, where the last line ends. */
export function readLyrics(source: string, durationSeconds: number): readonly Cue[] {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  // Positive: all is shown earlier.
  const offsetSeconds =
    lines.map((line) => Number(offsetTag.exec(line)?.[1] ?? 0) / 1000).find((one) => one !== 0) ?? 0;
  const starts = lines.flatMap((line) => {
    const [times = ''] = stamps.exec(line) ?? [];
    const text = line.slice(times.length);
    return [...times.matchAll(stamp)].flatMap(([, time = '']) => {
      const seconds = secondsOf(time);
      return seconds === undefined ? [] : [{ text, startSeconds: Math.max(0, seconds - offsetSeconds) }];
    });
  });
  const sorted = starts.slice(0, mostCues).sort((one, other) => one.startSeconds - other.startSeconds);
  return sorted.flatMap(({ text, startSeconds }, i): readonly Cue[] => {
    const endSeconds = Math.max(startSeconds, sorted[i + 1]?.startSeconds ?? durationSeconds);
    const read = readCueText(text, { startSeconds, endSeconds });
    return read.text === '' ? [] : [{ startSeconds, endSeconds, ...read, isLine: true }];
  });
}
