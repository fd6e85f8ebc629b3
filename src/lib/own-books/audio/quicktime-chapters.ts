/**
 * Chapters as QuickTime, iTunes and Audible keep them (Apple, *QuickTime File Format*, Chapter Lists): the sound track refers
 * (`tref`, `chap`) to a text track, each sample of which is the title of a chapter that begins when the sample is shown.
 */
import type { ChapterMark } from './chapter-marks.ts';
import { boxAt, boxesIn, readTopLevelBox } from './mp4-boxes.ts';
import { samplesOf } from './mp4-samples.ts';

export async function quicktimeChapters(file: Blob): Promise<readonly ChapterMark[]> {
  const movie = await readTopLevelBox(file, 'moov');
  if (!movie) return [];
  const tracks = boxesIn(movie).flatMap(({ type, content }) => (type === 'trak' ? [content] : []));
  const chapterIds = new Set<number | undefined>(tracks.flatMap(chapterTracksOf));
  // Of several, one may hold pictures.
  const texts = tracks.filter((track) => chapterIds.has(idOf(track)) && handlerOf(track) === 'text');
  const [track] = texts;
  if (!track) return [];
  return Promise.all(
    samplesOf(track).map(async ({ startSeconds, offset, bytes }) => ({
      title: titleOf(new Uint8Array(await file.slice(offset, offset + bytes).arrayBuffer())),
      startSeconds,
    })),
  );
}

function chapterTracksOf(track: Uint8Array): readonly number[] {
  const ids = boxAt(track, 'tref', 'chap');
  return ids ? numbers(ids) : [];
}

/** The version decides how long the dates before it are. */
function idOf(track: Uint8Array): number | undefined {
  const header = boxAt(track, 'tkhd');
  return header && numbers(header)[header[0] === 1 ? 5 : 3];
}

function handlerOf(track: Uint8Array): string {
  return String.fromCharCode(...(boxAt(track, 'mdia', 'hdlr')?.subarray(8, 12) ?? []));
}

/** A length in two bytes, and UTF-8, or UTF-16 that begins with a byte order mark. */
function titleOf(sample: Uint8Array): string {
  if (sample.length < 2) return '';
  const length = new DataView(sample.buffer).getUint16(0);
  const text = sample.subarray(2, 2 + length);
  const isBig = text[0] === 0xfe && text[1] === 0xff;
  const isLittle = text[0] === 0xff && text[1] === 0xfe;
  return new TextDecoder(isBig ? 'utf-16be' : isLittle ? 'utf-16le' : 'utf-8').decode(text).trim();
}

function numbers(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => view.getUint32(i * 4));
}
