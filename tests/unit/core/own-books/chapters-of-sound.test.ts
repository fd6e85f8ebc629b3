import { describe, expect, it } from 'vitest';
import { chaptersOfSound, type SoundEntry, type SoundTrack } from '#lib/core/own-books/chapters-of-sound.ts';

function track(href: string, durationSeconds: number): SoundTrack {
  return { resource: { href, mediaType: 'audio/mpeg' }, durationSeconds, title: `Track ${href}` };
}

function entry(
  title: string,
  at?: readonly [track: number, seconds: number],
  ...children: readonly SoundEntry[]
): SoundEntry {
  return { title, ...(at && { place: { track: at[0], seconds: at[1] } }), children };
}

const tracks = [track('a', 10), track('b', 20)];

function parts(entries: readonly SoundEntry[], of = tracks) {
  return chaptersOfSound(of, entries).clips.map(({ chapterIndex, resource, startSeconds, endSeconds }) => [
    chapterIndex,
    resource.href,
    startSeconds,
    endSeconds,
  ]);
}

describe('chapters of a book of sound', () => {
  it('are its files where there is no table of contents', () => {
    expect(parts([])).toEqual([
      [0, 'a', 0, 10],
      [1, 'b', 0, 20],
    ]);
    expect(chaptersOfSound(tracks, [])).toMatchObject({
      titles: ['Track a', 'Track b'],
      contents: [
        { title: 'Track a', place: { chapterIndex: 0 }, children: [] },
        { title: 'Track b', place: { chapterIndex: 1 }, children: [] },
      ],
    });
  });

  it('begin where the entries do, in the middle of a file, and may go on in the next', () => {
    expect(parts([entry('One', [0, 0]), entry('Two', [0, 6]), entry('Three', [1, 5])])).toEqual([
      [0, 'a', 0, 6],
      [1, 'a', 6, 10],
      [1, 'b', 0, 5],
      [2, 'b', 5, 20],
    ]);
  });

  it('count what stands before the first entry to its chapter', () => {
    expect(parts([entry('One', [0, 3])])).toEqual([
      [0, 'a', 0, 10],
      [0, 'b', 0, 20],
    ]);
  });

  it('are in order, and one where two entries are at one place', () => {
    const { titles } = chaptersOfSound(tracks, [
      entry('Two', [1, 0]),
      entry('One', [0, 0]),
      entry('Again', [0, 0.01]),
    ]);
    expect(titles).toEqual(['One', 'Two']);
  });

  it('do not begin at entries inside others, which lead into the middle of them', () => {
    const nested = [
      entry('Part', undefined, entry('One', [0, 0]), entry('Two', [0, 4])),
      entry('Nowhere'),
      entry('Last', [1, 0]),
    ];
    expect(chaptersOfSound(tracks, nested)).toMatchObject({
      titles: ['Part', 'Last'],
      contents: [
        {
          title: 'Part',
          children: [
            { title: 'One', place: { chapterIndex: 0 } },
            { title: 'Two', place: { chapterIndex: 0, from: { seconds: 4 } } },
          ],
        },
        { title: 'Nowhere', children: [] },
        { title: 'Last', place: { chapterIndex: 1 } },
      ],
    });
  });
});
