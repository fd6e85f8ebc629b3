/**
 * Chapters in an MP4 file, in both ways that there are: a text track, as QuickTime and iTunes have it (Apple, *QuickTime File
 * Format*, Chapter Lists), and Nero's list, which other programs read.
 */
import { box, full, join, table, text, u16, u32, u64, zeros } from '#lib/own-books/audio/write-boxes.ts';

export interface ChapterStart {
  readonly title: string;
  readonly startMs: number;
}

const trackNumber = 2;
const mostInList = 255;
const mostTitleBytes = 255;
const ticksPerMs = 10_000;

const utf8 = (title: string) => new TextEncoder().encode(title);

/** The content of the text track: the titles, one after the other. */
export function titleSamples(chapters: readonly ChapterStart[]): readonly Uint8Array<ArrayBuffer>[] {
  // It says that the title is in UTF-8.
  const encoding = box('encd', u32(0x100));
  return chapters.map(({ title }) => {
    const bytes = utf8(title).slice(0, 0xffff);
    return join(u16(bytes.length), bytes, encoding);
  });
}

/** In the track of the sound. */
export const chapterReference = box('tref', box('chap', u32(trackNumber)));

/** `start`: where in the file the titles are. */
export function chapterTrack(
  chapters: readonly ChapterStart[],
  durationMs: number,
  start: number,
): Uint8Array<ArrayBuffer> {
  const samples = titleSamples(chapters);
  const lengths = chapters.map(({ startMs }, i) => (chapters[i + 1]?.startMs ?? durationMs) - startMs);
  const matrix = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].map(u32);
  const sampleTable = box(
    'stbl',
    box('stsd', full(), u32(1), box('text', zeros(6), u16(1), zeros(44))),
    box('stts', full(), u32(lengths.length), table(lengths.flatMap((length) => [1, length]))),
    box('stsc', full(), u32(1), table([1, samples.length, 1])),
    box('stsz', full(), u32(0), u32(samples.length), table(samples.map(({ length }) => length))),
    box('co64', full(), u32(1), u64(start)),
  );
  return box(
    'trak',
    // Without the flag that would show it.
    box('tkhd', full(1), u64(0), u64(0), u32(trackNumber), zeros(4), u64(0), zeros(16), ...matrix, zeros(8)),
    box(
      'mdia',
      box('mdhd', full(1), u64(0), u64(0), u32(1000), u64(durationMs), u16(0x55c4), u16(0)),
      box('hdlr', full(), u32(0), text('text'), zeros(12), text('\0')),
      box(
        'minf',
        box('gmhd', box('gmin', full(), u16(0x40), zeros(10))),
        box('dinf', box('dref', full(), u32(1), box('url ', full(0, 1)))),
        sampleTable,
      ),
    ),
  );
}

/** Nero's list holds no more than 255. */
export function chapterList(chapters: readonly ChapterStart[]): Uint8Array<ArrayBuffer> {
  const entries = chapters.slice(0, mostInList).map(({ title, startMs }) => {
    const bytes = utf8(title).slice(0, mostTitleBytes);
    return join(u64(startMs * ticksPerMs), [bytes.length], bytes);
  });
  return box('chpl', full(1), u32(0), [entries.length], ...entries);
}
