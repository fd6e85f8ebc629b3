import { describe, expect, it } from 'vitest';
import { id3Chapters } from '#lib/own-books/audio/id3-chapters.ts';
import { bytes, u32 } from '../../../support/bytes.ts';

const longTitle =
  'A title that is longer than one hundred and twenty-seven bytes, as each letter takes two of them';

/** Seven bits in each byte. */
function syncsafe(value: number): readonly number[] {
  return [21, 14, 7, 0].map((shift) => (value >>> shift) & 0x7f);
}

function frame(
  version: 3 | 4,
  id: string,
  content: Uint8Array<ArrayBuffer>,
  flags = 0,
): Uint8Array<ArrayBuffer> {
  return bytes(id, version === 4 ? syncsafe(content.length) : u32(content.length), 0, flags, content);
}

function utf16(text: string): Uint8Array<ArrayBuffer> {
  return bytes(1, 0xff, 0xfe, [...Buffer.from(text, 'utf16le')]);
}

function chapter(version: 3 | 4, startMs: number, title: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const numbers = [...u32(startMs), ...u32(startMs + 1000), ...u32(0xffffffff), ...u32(0xffffffff)];
  return frame(version, 'CHAP', bytes('ch', 0, numbers, frame(version, 'TIT2', title)));
}

function tag(version: 3 | 4, flags: number, ...content: readonly Uint8Array<ArrayBuffer>[]): Blob {
  const inside = bytes(...content, new Array<number>(20).fill(0));
  return new Blob([bytes('ID3', version, 0, flags, syncsafe(inside.length), inside), 'sound']);
}

describe('chapters of an ID3 tag', () => {
  it.each([3, 4] as const)('have a time and a title, in version %i', async (version) => {
    const file = tag(
      version,
      0,
      frame(version, 'TIT2', bytes(3, 'The book')),
      chapter(version, 0, bytes(3, 'Erste 爱')),
      chapter(version, 61_500, utf16(longTitle)),
      chapter(version, 90_000, bytes(0, [0xdf])),
    );
    expect(await id3Chapters(file)).toEqual([
      { title: 'Erste 爱', startSeconds: 0 },
      { title: longTitle, startSeconds: 61.5 },
      { title: 'ß', startSeconds: 90 },
    ]);
  });

  it('are read after an extended header', async () => {
    const three = tag(3, 0x40, bytes(u32(6), [0, 0, 0, 0, 0, 0]), chapter(3, 0, bytes(3, 'One')));
    const four = tag(4, 0x40, bytes(syncsafe(6), [1, 0]), chapter(4, 0, bytes(3, 'One')));
    expect(await id3Chapters(three)).toEqual([{ title: 'One', startSeconds: 0 }]);
    expect(await id3Chapters(four)).toEqual([{ title: 'One', startSeconds: 0 }]);
  });

  it('are read where zeros were put after bytes of FF', async () => {
    // 255 ms, and offsets of four bytes FF each.
    const written = [...chapter(3, 255, bytes(3, 'One'))].flatMap((byte) =>
      byte === 0xff ? [byte, 0] : [byte],
    );
    expect(await id3Chapters(tag(3, 0x80, Uint8Array.from(written)))).toEqual([
      { title: 'One', startSeconds: 0.255 },
    ]);
  });

  it('are none where the tag is cut off, compressed, of another version or absent', async () => {
    const whole = tag(4, 0, chapter(4, 0, bytes(3, 'One')));
    expect(await id3Chapters(whole.slice(0, 40))).toEqual([]);
    expect(await id3Chapters(tag(4, 0, frame(4, 'CHAP', bytes('ch', 0), 0x08)))).toEqual([]);
    expect(await id3Chapters(new Blob([bytes('ID3', 2, 0, 0, syncsafe(5), 'CHAP!')]))).toEqual([]);
    expect(await id3Chapters(new Blob(['sound']))).toEqual([]);
    expect(await id3Chapters(new Blob())).toEqual([]);
  });
});
