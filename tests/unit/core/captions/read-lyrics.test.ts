import { describe, expect, it } from 'vitest';
import { readLyrics } from '#lib/core/captions/read-lyrics.ts';

describe('lyrics', () => {
  it('have lines that last until the next, and the last one until the sound ends', () => {
    expect(readLyrics('[ti:A song]\n[00:01.50]One\n[01:02.00]Two\r\n', 70)).toEqual([
      { startSeconds: 1.5, endSeconds: 62, text: 'One', styles: [], words: [], isLine: true },
      { startSeconds: 62, endSeconds: 70, text: 'Two', styles: [], words: [], isLine: true },
    ]);
  });

  it('end where a line without text begins', () => {
    expect(readLyrics('[00:01]One\n[00:02]\n[00:05]Two', 6)).toMatchObject([
      { text: 'One', endSeconds: 2 },
      { text: 'Two', endSeconds: 6 },
    ]);
  });

  it('repeat a line that has several times', () => {
    expect(readLyrics('[00:03][00:01.00]Again\n[00:02]Between', 4).map(({ text }) => text)).toEqual([
      'Again',
      'Between',
      'Again',
    ]);
  });

  it('are earlier by their offset', () => {
    expect(readLyrics('[offset:+500]\n[00:02]One', 4)).toMatchObject([{ startSeconds: 1.5 }]);
    expect(readLyrics('[offset: -500]\n[00:02]One', 4)).toMatchObject([{ startSeconds: 2.5 }]);
  });

  it('have the times of words where each has one', () => {
    const [line] = readLyrics('[00:01.00]<00:01.00>One <00:02.00>two\n[00:03]', 4);
    expect(line).toMatchObject({
      text: 'One two',
      words: [
        { from: 0, to: 3, startSeconds: 1, endSeconds: 2 },
        { from: 4, to: 7, startSeconds: 2, endSeconds: 3 },
      ],
    });
  });

  it('are none without times', () => {
    expect(readLyrics('[ti:A song]\nOne\n[Chorus]\n', 4)).toEqual([]);
  });
});
