import { describe, expect, test } from 'vitest';
import { frameBytes } from '#lib/core/mp3/track-format.ts';
import { Timeline } from '#lib/core/playback/timeline.ts';
import type { PlacedClip, Publication } from '#lib/core/publication/publication.ts';
import type { Resource } from '#lib/core/publication/resource.ts';
import { joinedTracks } from '#lib/player/joined-tracks.ts';
import { wholeFile } from '#lib/player/whole-file.ts';
import { aPublication } from '../../support/a-publication.ts';

const file: Resource = { href: 'book.m4b', mediaType: 'audio/mp4', durationSeconds: 100 };
const other: Resource = { href: 'more.m4b', mediaType: 'audio/mp4', durationSeconds: 50 };

/** Clips of these files: from, to. */
function aBook(...clips: readonly (readonly [Resource, number, number])[]): Publication {
  const placed = clips.map(([resource, startSeconds, endSeconds], index): PlacedClip => ({
    resource,
    startSeconds,
    endSeconds,
    index,
    chapterIndex: 0,
  }));
  const [first, ...rest] = placed;
  if (!first) throw new Error('a book has at least one clip');
  return { ...aPublication(), clips: [first, ...rest] };
}

describe('joined tracks', () => {
  const story = aPublication({ chapters: [[2.4, 4.8]] });
  const content = story.clips.map(({ resource }) => new ArrayBuffer(resource.sizeBytes ?? 0));

  test('are made of the published kind of MP3, each played as a whole', () => {
    expect(joinedTracks.partOf(story, 1)).toMatchObject({ firstClip: 1, lastClip: 1 });
    expect(joinedTracks.partOf(story, 2)).toBeUndefined();
    const [track, next] = story.clips;
    for (const clip of [
      { ...track, startSeconds: 0.1 },
      { ...track, endSeconds: 2.3 },
      { ...track, resource: { ...track.resource, mediaType: 'audio/mp4' } },
      { ...track, resource: { ...track.resource, sizeBytes: 38_400 } },
    ])
      expect(joinedTracks.partOf({ ...story, clips: [clip, ...(next ? [next] : [])] }, 0)).toBeUndefined();
  });

  test('sound one codec delay later than their frames, also after a seek', () => {
    const parts = [0, 1].map((clip) => {
      const part = joinedTracks.partOf(story, clip);
      if (!part) throw new Error('no part');
      return { ...part, content: content[clip] ?? new ArrayBuffer(0) };
    });
    const { sound, timeMap, endsAt } = joinedTracks.make(story, new Timeline(story), parts);
    expect(sound).toMatchObject({ mediaType: 'audio/mpeg', durationSeconds: 7.2 });
    expect(sound.blob.size).toBe(frameBytes + 300 * frameBytes);
    expect([timeMap.timeOf(0), timeMap.timeOf(2.4)]).toEqual([0.046, 2.446]);
    expect(endsAt).toBeUndefined();
  });

  test('are checked frame by frame, also where a source hands out a Blob', async () => {
    expect(await joinedTracks.findProblem(new Blob([new Uint8Array(frameBytes)]))).toContain('at byte 0');
  });
});

describe('a whole file', () => {
  function made(book: Publication, clip: number, content: Blob | ArrayBuffer = new Blob(['sound'])) {
    const part = wholeFile.partOf(book, clip);
    if (!part) throw new Error('no part');
    return wholeFile.make(book, new Timeline(book), [{ ...part, content }]);
  }

  test('is played for all clips that follow each other in it, whichever is asked for', () => {
    const book = aBook([other, 0, 50], [file, 0, 30], [file, 31, 60], [file, 59.98, 100], [other, 0, 50]);
    for (const clip of [1, 2, 3])
      expect(wholeFile.partOf(book, clip)).toEqual({ resource: file, firstClip: 1, lastClip: 3 });
    expect(wholeFile.partOf(book, 4)).toMatchObject({ resource: other, firstClip: 4, lastClip: 4 });
    expect(wholeFile.partOf(book, 5)).toBeUndefined();
  });

  test('begins again where a clip lies before the one that is heard first', () => {
    const book = aBook([file, 60, 100], [file, 0, 30], [file, 30, 60]);
    expect(wholeFile.partOf(book, 0)).toMatchObject({ firstClip: 0, lastClip: 0 });
    expect(wholeFile.partOf(book, 1)).toMatchObject({ firstClip: 1, lastClip: 2 });
  });

  test('maps the clips to where they lie in it', () => {
    const { timeMap } = made(aBook([other, 0, 50], [file, 10, 30], [file, 32.5, 60]), 1);
    expect([50, 60, 70, 75].map((position) => timeMap.timeOf(position))).toEqual([10, 20, 32.5, 37.5]);
    expect([5, 10, 31, 32.5, 99].map((time) => timeMap.positionAt(time))).toEqual([
      50, 50, 69.999, 70, 97.499,
    ]);
  });

  test('ends with its last clip, where it goes on after it or its length is not known', () => {
    expect(made(aBook([file, 0, 30], [other, 0, 50]), 0).endsAt).toBe(30);
    expect(made(aBook([{ href: 'book.m4b', mediaType: 'audio/mp4' }, 0, 100]), 0).endsAt).toBe(100);
    expect(made(aBook([file, 0, 99.95]), 0).endsAt).toBeUndefined();
  });

  test('is handed on without a look at its bytes, with its media type and length', () => {
    const unread = new Blob(['sound']);
    unread.arrayBuffer = () => Promise.reject(new Error('it is read into memory'));
    const { sound } = made(aBook([file, 0, 30]), 0, unread);
    expect(sound.blob).toBe(unread);
    expect(sound).toMatchObject({ mediaType: 'audio/mp4', durationSeconds: 100 });
  });

  test('may come as bytes', async () => {
    const { sound } = made(aBook([file, 0, 30]), 0, new TextEncoder().encode('sound').buffer);
    expect(await sound.blob.text()).toBe('sound');
  });
});
