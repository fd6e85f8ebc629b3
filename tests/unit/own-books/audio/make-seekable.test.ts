import { describe, expect, it } from 'vitest';
import { makeSeekable } from '#lib/own-books/audio/make-seekable.ts';
import { readTopLevelBox } from '#lib/own-books/audio/mp4-boxes.ts';
import { anMp3, aVaryingMp3 } from '../../../support/an-mp3.ts';

describe('sound that is stored', () => {
  it('has an index before it where it is an MP3 of varying bitrate', async () => {
    const file = aVaryingMp3(100);
    const { content, mediaType, indexBytes = 0 } = await makeSeekable(file, 'audio/mpeg');
    expect(mediaType).toBe('audio/mp4');
    expect(await content.slice(indexBytes).arrayBuffer()).toEqual(await file.arrayBuffer());
    expect(await readTopLevelBox(content, 'mdat')).toEqual(new Uint8Array(await file.arrayBuffer()));
  });

  it.each([
    ['an MP3 of one bitrate', anMp3({ seconds: 2 }), 'audio/mpeg'],
    ['what calls itself an MP3 and is none', new Blob(['a letter']), 'audio/mpeg'],
    ['sound of another kind', aVaryingMp3(10), 'audio/ogg'],
  ])('stays as it is where it is %s', async (_, content, mediaType) => {
    expect(await makeSeekable(content, mediaType)).toEqual({ content, mediaType });
  });
});
