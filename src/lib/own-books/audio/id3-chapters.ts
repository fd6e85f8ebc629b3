import type { ChapterMark } from './chapter-marks.ts';
import { framesWithin, readId3Tag, textOf, type Id3Tag } from './id3-frames.ts';

/** After a chapter's id: start, end, and two offsets in bytes, which no program uses. */
const numberBytes = 16;

/**
 * Chapters of an ID3v2 tag (*ID3v2 Chapter Frame Addendum* 1.0): each `CHAP` frame has an id, its start in milliseconds and
 * a title in a frame of its own. The order of a table of contents (`CTOC`) is that of time in any file that plays in one go.
 */
export async function id3Chapters(file: Blob): Promise<readonly ChapterMark[]> {
  const tag = await readId3Tag(file);
  return (tag?.frames ?? []).flatMap(({ id, content }) =>
    tag && id === 'CHAP' ? chapterMark(content, tag.version) : [],
  );
}

function chapterMark(content: Uint8Array, version: Id3Tag['version']): readonly ChapterMark[] {
  const idEnd = content.indexOf(0);
  const numbersAt = idEnd + 1;
  const framesAt = numbersAt + numberBytes;
  if (idEnd < 0 || framesAt > content.length) return [];
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const title = framesWithin(content.subarray(framesAt), version).find(({ id }) => id === 'TIT2');
  return [{ title: title ? textOf(title.content) : '', startSeconds: view.getUint32(numbersAt) / 1000 }];
}
