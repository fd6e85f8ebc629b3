import { describe, expect, it } from 'vitest';
import { findMp3Frames } from '#lib/own-books/audio/mp3-frames.ts';
import { boxAt, readTopLevelBox } from '#lib/own-books/audio/mp4-boxes.ts';
import { samplesOf } from '#lib/own-books/audio/mp4-samples.ts';
import { mp4Index } from '#lib/own-books/audio/mp3-in-mp4.ts';
import { bytes } from '../../../support/bytes.ts';

/** Of 208 and 417 bytes in turn, with the frame's number in the bytes after the header. */
function frames(count: number, first = 0): readonly Uint8Array<ArrayBuffer>[] {
  return Array.from({ length: count }, (_, i) => {
    const isLarge = (i + first) % 2 === 1;
    const frame = new Uint8Array(isLarge ? 417 : 208);
    frame.set([0xff, 0xfb, isLarge ? 0x90 : 0x50, 0xc0, (i + first) >> 8, (i + first) & 0xff]);
    return frame;
  });
}

describe('the index of an MP3 file', () => {
  it('leads to each of its frames, at its time', async () => {
    const mp3 = new Blob([bytes('rubbish'), ...frames(700), bytes('more of it'), ...frames(301, 700)]);
    const found = await findMp3Frames(mp3);
    if (!found) throw new Error('there are no frames');
    const whole = new Blob([mp4Index(found, mp3.size), mp3]);
    const movie = await readTopLevelBox(whole, 'moov');
    const track = movie && boxAt(movie, 'trak');
    const samples = track ? samplesOf(track) : [];
    expect(samples).toHaveLength(1001);
    const content = new Uint8Array(await whole.arrayBuffer());
    for (const [i, { startSeconds, offset, bytes: size }] of samples.entries()) {
      expect(startSeconds).toBeCloseTo((i * 1152) / 44_100, 9);
      expect([...content.subarray(offset, offset + 6)]).toEqual([
        ...[0xff, 0xfb, i % 2 === 1 ? 0x90 : 0x50, 0xc0, i >> 8, i & 0xff],
      ]);
      expect(size).toBe(i % 2 === 1 ? 417 : 208);
    }
  });

  it('ends where the content of the file begins', async () => {
    const mp3 = new Blob([...frames(3)]);
    const found = await findMp3Frames(mp3);
    if (!found) throw new Error('there are no frames');
    const data = await readTopLevelBox(new Blob([mp4Index(found, mp3.size), mp3]), 'mdat');
    expect(data).toEqual(new Uint8Array(await mp3.arrayBuffer()));
  });
});
