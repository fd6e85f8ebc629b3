import type { ChapterMark } from './chapter-marks.ts';

const ticksPerSecond = 1e7;

/**
 * Chapters of an MP4 file's `chpl` box, which Nero introduced and FFmpeg and many programs write. `box` is the content of the
 * box: a version, flags, from version 1 on four unused bytes, a count in one byte, and per chapter a start in units of
 * 100 ns, the length of the title in one byte, and the title. There is no specification; some programs write the count in
 * four bytes, so whichever reading reaches the end of the box is taken.
 */
export function neroChapters(box: Uint8Array): readonly ChapterMark[] {
  const counts = box[0] === 0 ? [4] : [8, 4];
  for (const at of counts)
    for (const countBytes of [1, 4]) {
      const marks = readEntries(box, at, countBytes);
      if (marks) return marks;
    }
  return [];
}

function readEntries(box: Uint8Array, at: number, countBytes: number): ChapterMark[] | undefined {
  const view = new DataView(box.buffer, box.byteOffset, box.byteLength);
  if (at + countBytes > box.length) return undefined;
  const count = countBytes === 1 ? view.getUint8(at) : view.getUint32(at);
  let offset = at + countBytes;
  const marks: ChapterMark[] = [];
  for (let i = 0; i < count; i++) {
    if (offset + 9 > box.length) return undefined;
    const startSeconds = Number(view.getBigUint64(offset)) / ticksPerSecond;
    const length = view.getUint8(offset + 8);
    offset += 9;
    if (offset + length > box.length) return undefined;
    marks.push({ title: text(box.subarray(offset, offset + length)), startSeconds });
    offset += length;
  }
  return offset === box.length ? marks : undefined;
}

/** A title that was cut in the middle of a character ends with a mark for that, which is left out. */
function text(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes)
    .replace(/\uFFFD+$/, '')
    .trim();
}
