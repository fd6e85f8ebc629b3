import { describe, expect, it } from 'vitest';
import { quicktimeChapters } from '#lib/own-books/audio/quicktime-chapters.ts';
import { bytes, mp4Box, u32, u64 } from '../../../support/bytes.ts';

const none = u32(0);

function title(text: string): Uint8Array<ArrayBuffer> {
  const written = bytes(text);
  return bytes([written.length >> 8, written.length & 0xff], written);
}

/** UTF-16, as QuickTime writes what is not plain. */
function wideTitle(text: string): Uint8Array<ArrayBuffer> {
  const written = bytes(0xfe, 0xff, [...Buffer.from(text, 'utf16le').swap16()]);
  return bytes([0, written.length], written);
}

const samples = [title('One'), wideTitle('Zwei 爱'), title('Three')];
const sizes = samples.map(({ length }) => length);
/** The sound, then two chunks, of one title and of two. */
const sound = 'sound';
const dataAt = 8;
const chunks = [dataAt + sound.length, dataAt + sound.length + (sizes[0] ?? 0)];
const data = mp4Box('mdat', sound, ...samples);

function track(
  id: number,
  handler: string,
  ...more: readonly Uint8Array<ArrayBuffer>[]
): Uint8Array<ArrayBuffer> {
  const offsets = mp4Box('stco', none, u32(2), ...chunks.map(u32));
  return trackWith(offsets, id, handler, ...more);
}

function trackWith(
  offsets: Uint8Array<ArrayBuffer>,
  id: number,
  handler: string,
  ...more: readonly Uint8Array<ArrayBuffer>[]
): Uint8Array<ArrayBuffer> {
  const tables = mp4Box(
    'stbl',
    mp4Box('stts', none, u32(2), u32(1), u32(61_500), u32(2), u32(30_000)),
    mp4Box('stsz', none, none, u32(3), ...sizes.map(u32)),
    mp4Box('stsc', none, u32(2), [...u32(1), ...u32(1), ...u32(1)], [...u32(2), ...u32(2), ...u32(1)]),
    offsets,
  );
  const media = mp4Box(
    'mdia',
    mp4Box('mdhd', none, none, none, u32(1000), none),
    mp4Box('hdlr', none, none, handler),
    mp4Box('minf', tables),
  );
  return mp4Box('trak', mp4Box('tkhd', none, none, none, u32(id)), media, ...more);
}

const refersTo = (id: number) => mp4Box('tref', mp4Box('chap', u32(id)));

const marks = [
  { title: 'One', startSeconds: 0 },
  { title: 'Zwei 爱', startSeconds: 61.5 },
  { title: 'Three', startSeconds: 91.5 },
];

describe("QuickTime's chapters", () => {
  it('are the samples of the text track that the sound refers to', async () => {
    const movie = mp4Box('moov', track(1, 'soun', refersTo(7)), track(2, 'text'), track(7, 'text'));
    expect(await quicktimeChapters(new Blob([data, movie]))).toEqual(marks);
  });

  it('are found where places in the file take eight bytes', async () => {
    const wide = mp4Box('co64', none, u32(2), ...chunks.map(u64));
    const movie = mp4Box('moov', track(1, 'soun', refersTo(7)), trackWith(wide, 7, 'text'));
    expect(await quicktimeChapters(new Blob([data, movie]))).toEqual(marks);
  });

  it('are none where the track is missing, of pictures, or has no tables', async () => {
    const bare = mp4Box(
      'trak',
      mp4Box('tkhd', none, none, none, u32(7)),
      mp4Box('mdia', mp4Box('hdlr', none, none, 'text')),
    );
    for (const other of [track(8, 'text'), track(7, 'vide'), bare])
      expect(
        await quicktimeChapters(new Blob([data, mp4Box('moov', track(1, 'soun', refersTo(7)), other)])),
      ).toEqual([]);
  });

  it('are none where the file is cut off or is no MP4', async () => {
    const movie = mp4Box('moov', track(1, 'soun', refersTo(7)), track(7, 'text'));
    const whole = new Blob([data, movie]);
    for (let size = 0; size < whole.size; size += 7)
      expect(await quicktimeChapters(whole.slice(0, size))).toEqual([]);
    expect(await quicktimeChapters(new Blob(['a letter to somebody']))).toEqual([]);
  });
});
