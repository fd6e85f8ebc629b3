import { describe, expect, it } from 'vitest';
import { matroskaChapters } from '#lib/own-books/audio/matroska-chapters.ts';
import { bytes, u64, type Content } from '../../../support/bytes.ts';

/** An id as it is written in the file, in hex digits, and a size of eight bytes. */
function element(id: string, ...content: readonly Content[]): Uint8Array<ArrayBuffer> {
  const inside = bytes(...content);
  const [, ...size] = u64(inside.length);
  return bytes(
    [...id.matchAll(/../g)].map(([digits]) => parseInt(digits, 16)),
    0x01,
    size,
    inside,
  );
}

function chapter(
  startNs: number,
  title: string,
  ...more: readonly Uint8Array<ArrayBuffer>[]
): Uint8Array<ArrayBuffer> {
  return element('b6', element('91', u64(startNs)), element('80', element('85', title)), ...more);
}

const header = element('1a45dfa3', element('4282', 'webm'));
const cluster = element('1f43b675', 'sound');
const chapters = element(
  '1043a770',
  element(
    '45b9',
    chapter(0, 'Erste 爱'),
    chapter(61_500_000_000, 'Second'),
    chapter(90e9, 'No', element('98', 1)),
  ),
  element('45b9', chapter(0, 'Of another edition')),
);
const marks = [
  { title: 'Erste 爱', startSeconds: 0 },
  { title: 'Second', startSeconds: 61.5 },
];

function file(...segment: readonly Content[]): Blob {
  return new Blob([header, element('18538067', ...segment)]);
}

describe('chapters of a Matroska file', () => {
  it('are read where they stand before the sound', async () => {
    expect(await matroskaChapters(file(element('1549a966'), chapters, cluster))).toEqual(marks);
  });

  it('are read where the seek head says that they stand', async () => {
    const seekHead = (position: number) =>
      element(
        '114d9b74',
        element('4dbb', element('53ab', [0x10, 0x43, 0xa7, 0x70]), element('53ac', u64(position))),
      );
    const position = seekHead(0).length + cluster.length;
    expect(await matroskaChapters(file(seekHead(position), cluster, chapters))).toEqual(marks);
  });

  it('are read from a file that was written while it was recorded, without a size', async () => {
    const unknownSize = bytes([0x18, 0x53, 0x80, 0x67], 0x01, new Array<number>(7).fill(0xff));
    expect(await matroskaChapters(new Blob([header, unknownSize, chapters]))).toEqual(marks);
  });

  it('are none where there are none, or the file is another', async () => {
    expect(await matroskaChapters(file(cluster, chapters))).toEqual([]);
    expect(await matroskaChapters(file(chapters).slice(0, 60))).toEqual([]);
    expect(await matroskaChapters(new Blob(['ID3 and so on, and so on']))).toEqual([]);
    expect(await matroskaChapters(new Blob())).toEqual([]);
  });
});
