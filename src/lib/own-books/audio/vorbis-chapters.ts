import type { ChapterMark } from './chapter-marks.ts';

/** `01:02:03.456`; hours may have any number of digits, and the fraction may be missing. */
const timestamp = /^(\d+):([0-5]?\d):([0-5]?\d(?:\.\d+)?)$/;

/**
 * Chapters in the comments of Ogg, Opus and FLAC files: `CHAPTER001=00:00:03.000` and `CHAPTER001NAME=…`, as the Xiph wiki
 * describes them (Chapter Extension). The case of the names does not matter.
 */
export function vorbisChapters(comments: Readonly<Record<string, unknown>>): readonly ChapterMark[] {
  const values = new Map(Object.entries(comments).map(([name, value]) => [name.toUpperCase(), value]));
  return [...values.keys()].sort().flatMap((name) => {
    const [, number] = /^CHAPTER(\d{1,4})$/.exec(name) ?? [];
    const startSeconds = number === undefined ? undefined : secondsOf(values.get(name));
    if (startSeconds === undefined) return [];
    const title = values.get(`${name}NAME`);
    return [{ title: typeof title === 'string' ? title.trim() : '', startSeconds }];
  });
}

function secondsOf(value: unknown): number | undefined {
  const [, hours, minutes, seconds] = (typeof value === 'string' && timestamp.exec(value.trim())) || [];
  return seconds === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
