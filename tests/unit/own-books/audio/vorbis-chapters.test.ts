import { describe, expect, it } from 'vitest';
import { vorbisChapters } from '#lib/own-books/audio/vorbis-chapters.ts';

describe('chapters in comments', () => {
  it('have a time and a name, whatever the case and the order', () => {
    expect(
      vorbisChapters({
        chapter002name: 'Second',
        CHAPTER002: '00:01:02.500',
        CHAPTER001: '00:00:00.000',
        CHAPTER001NAME: ' First ',
        CHAPTER003: '100:00:01',
        TITLE: 'A book',
      }),
    ).toEqual([
      { title: 'First', startSeconds: 0 },
      { title: 'Second', startSeconds: 62.5 },
      { title: '', startSeconds: 360_001 },
    ]);
  });

  it('are left out where the time is none', () => {
    expect(
      vorbisChapters({ CHAPTER001: 'soon', CHAPTER002: ['00:00:01', '00:00:02'], CHAPTER003: '1:99:00' }),
    ).toEqual([]);
  });
});
