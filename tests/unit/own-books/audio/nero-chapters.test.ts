import { describe, expect, it } from 'vitest';
import { neroChapters } from '#lib/own-books/audio/nero-chapters.ts';
import { bytes, u32, u64 } from '../../../support/bytes.ts';

const entries = bytes(u64(0), 5, 'Start', u64(30_000_000), 6, 'Größ'.normalize('NFC'));
const marks = [
  { title: 'Start', startSeconds: 0 },
  { title: 'Größ', startSeconds: 3 },
];

describe("Nero's chapters", () => {
  it.each([
    ['version 1', bytes(1, 0, 0, 0, u32(0), 2, entries)],
    ['version 0', bytes(0, 0, 0, 0, 2, entries)],
    ['a count of four bytes', bytes(1, 0, 0, 0, u32(0), u32(2), entries)],
    ['version 1 without the unused bytes', bytes(1, 0, 0, 0, u32(2), entries)],
  ])('are read from a box of %s', (_, box) => {
    expect(neroChapters(box)).toEqual(marks);
  });

  it('are none where the box ends too early or goes on too long', () => {
    const box = bytes(1, 0, 0, 0, u32(0), 2, entries);
    expect(neroChapters(box.subarray(0, -1))).toEqual([]);
    expect(neroChapters(bytes(box, 0))).toEqual([]);
    expect(neroChapters(bytes())).toEqual([]);
  });

  it('leave out what is left of a character that did not fit', () => {
    const cut = bytes('Gro\u{1F600}').subarray(0, 5);
    expect(neroChapters(bytes(1, 0, 0, 0, u32(0), 1, u64(0), cut.length, cut))).toEqual([
      { title: 'Gro', startSeconds: 0 },
    ]);
  });
});
