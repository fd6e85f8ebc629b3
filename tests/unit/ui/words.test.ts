import { describe, expect, test } from 'vitest';
import type { DownloadState } from '#lib/core/library/download-state.ts';
import type { Room } from '#lib/core/library/room.ts';
import { announcement, downloadWords, withdrawnWords } from '#lib/ui/words/download-words.ts';
import { clockTime, inWords, longLength, shortLength } from '#lib/ui/words/durations.ts';
import { onWhichDay, sinceWhen } from '#lib/ui/words/moments.ts';
import { coverWords, unusableWords } from '#lib/ui/words/library-words.ts';
import { listNames } from '#lib/ui/words/names.ts';

describe('lengths of time', () => {
  test.each([
    [0, '0:00'],
    [71, '1:11'],
    [59.6, '1:00'],
    [3723, '1:02:03'],
  ])('%s seconds tick as %s', (seconds, words) => {
    expect(clockTime(seconds)).toBe(words);
  });

  test.each([
    [20, 'under a minute', 'less than a minute'],
    [60, '1 min', '1 minute'],
    [240, '4 min', '4 minutes'],
    [3600, '1 h', '1 hour'],
    [3900, '1 h 5 min', '1 hour 5 minutes'],
    [7260, '2 h 1 min', '2 hours 1 minute'],
  ])('%s seconds are %s, or %s', (seconds, short, long) => {
    expect([shortLength(seconds), longLength(seconds)]).toEqual([short, long]);
  });

  test('small numbers are words', () => {
    expect([1, 5, 12, 13].map(inWords)).toEqual(['one', 'five', 'twelve', '13']);
  });
});

describe('moments', () => {
  const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();

  test.each([
    [at(24, 12), at(24, 12, 1), 'just now'],
    [at(24, 12), at(24, 12, 20), '20 minutes ago'],
    [at(24, 8), at(24, 12), 'this morning'],
    [at(24, 14), at(24, 21), 'this afternoon'],
    [at(23, 23), at(24, 9), 'last night'],
    [at(24, 1), at(24, 9), 'last night'],
    [at(23, 20), at(24, 9), 'last night'],
    [at(23, 9), at(24, 9), 'yesterday morning'],
    [at(20, 9), at(24, 9), 'on Friday'],
    [at(3, 9), at(24, 9), 'on November 3'],
  ])('are said as people do (%#)', (then, now, words) => {
    expect(sinceWhen(then, now)).toBe(words);
  });

  test.each([
    [at(24, 7, 12), at(24, 9), 'today at 7:12'],
    [at(23, 7), at(24, 9), 'yesterday'],
  ])('of checking name the day (%#)', (then, now, words) => {
    expect(onWhichDay(then, now)).toBe(words);
  });
});

describe('a download', () => {
  const now = new Date(2026, 10, 24, 9).getTime();

  test.each([
    [{ status: 'absent' }, 'Not downloaded', '3.7 MB'],
    [
      { status: 'downloading', doneBytes: 2_300_000, totalBytes: 3_700_000 },
      'Downloading, 62%',
      '2.3 MB of 3.7 MB. You can already listen.',
    ],
    [
      { status: 'verifying', doneFiles: 41, totalFiles: 56 },
      'Checking, 73%',
      'Making sure that every file is complete.',
    ],
    [
      { status: 'ready', sizeBytes: 3_700_000, checkedAtMs: now },
      'Ready for airplane mode',
      '3.7 MB, checked today at 9:00.',
    ],
    [
      { status: 'damaged', damagedParagraphs: 1, otherParagraphs: 27, storedBytes: 90 },
      '1 paragraph is damaged',
      'The other 27 still play.',
    ],
    [
      { status: 'stale', sizeBytes: 3e6, newBytes: 2e6, failure: { kind: 'unreachable' } },
      'An update is available',
      'The version you have still plays. The update is 2.0 MB. Stopped: the server can’t be reached',
    ],
    [
      {
        status: 'damaged',
        damagedParagraphs: 0,
        otherParagraphs: 28,
        storedBytes: 90,
        failure: { kind: 'storage' },
      },
      'Part of the download is damaged',
      'You can still hear the whole story. This device’s storage isn’t responding',
    ],
    [
      { status: 'failed', reason: { kind: 'full', neededBytes: 11e6, freeBytes: 4e6 }, storedBytes: 1.5e6 },
      'Stopped: there isn’t enough space',
      '11.0 MB needed, 4.0 MB free. 1.5 MB downloaded so far.',
    ],
    [
      { status: 'failed', reason: { kind: 'unreachable' }, storedBytes: 0 },
      'Stopped: the server can’t be reached',
      'Nothing has been downloaded yet.',
    ],
    [
      { status: 'stopped', doneBytes: 1_500_000, totalBytes: 3_700_000 },
      'Stopped at 40%',
      '1.5 MB downloaded so far.',
    ],
    [
      { status: 'failed', reason: { kind: 'missing', file: { href: 'x', trackIndex: 2 } }, storedBytes: 0 },
      'Stopped: part 3 of the audio is missing on the server',
      'Nothing has been downloaded yet.',
    ],
  ] as const)('says the truth (%#)', (state, title, detail) => {
    expect(downloadWords(state, 3_700_000, now)).toEqual({ title, detail });
  });
});

test('a failed update is announced as one, though the story is still here', () => {
  const stale = { status: 'stale', sizeBytes: 1, newBytes: 1 } as const;
  expect(announcement({ ...stale, failure: { kind: 'unreachable' } })).toBe('Download failed');
  expect(announcement(stale)).toBe('A newer version can be downloaded');
});

describe('what the browser says of its storage', () => {
  const now = new Date(2026, 10, 24, 9).getTime();
  const ready: DownloadState = { status: 'ready', sizeBytes: 3_700_000, checkedAtMs: now };
  const detail = (state: DownloadState, room: Room) => downloadWords(state, 3_700_000, now, room).detail;

  test('is said of a story that it may remove', () => {
    for (const promise of ['none', 'refused'] as const)
      expect(detail(ready, { promise })).toMatch(/The browser may remove it when space runs low\.$/);
    for (const promise of ['given', 'asked', 'unknown'] as const)
      expect(detail(ready, { promise })).not.toMatch(/remove/);
    expect(detail({ status: 'queued' }, { promise: 'none' })).not.toMatch(/remove/);
  });

  test('is set against the size before a download', () => {
    const before = (freeBytes: number) => detail({ status: 'absent' }, { promise: 'none', freeBytes });
    expect(before(2.1e9)).toBe('3.7 MB. There is room for 2.1 GB.');
    expect(before(4e6)).toBe('3.7 MB. There is not enough room: 4.0 MB free.');
  });
});

test('a cover on the shelf says what its story is really like', () => {
  expect(
    (
      [
        { status: 'ready', sizeBytes: 1, checkedAtMs: 0 },
        { status: 'stale', sizeBytes: 1, newBytes: 1 },
        { status: 'damaged', damagedParagraphs: 2, otherParagraphs: 1, storedBytes: 90 },
        { status: 'damaged', damagedParagraphs: 0, otherParagraphs: 3, storedBytes: 90 },
      ] as const
    ).map((state) => coverWords(state, 'A Tale', '4 min')),
  ).toEqual([
    'A Tale, ready for airplane mode, 4 min',
    'A Tale, downloaded, update available, 4 min',
    'A Tale, 2 paragraphs damaged, 4 min',
    'A Tale, part of the download is damaged, 4 min',
  ]);
});

test('names are listed with an and', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(listNames)).toEqual([
    '',
    'A',
    'A and B',
    'A, B, and C',
  ]);
  expect(listNames(Array.from({ length: 21 }, (_, i) => `${i}`))).toMatch(/, 19, and 20$/);
  expect(listNames(Array.from({ length: 1000 }, (_, i) => `${i}`))).toMatch(/, 18, 19, and 980 others$/);
});

describe('a story of the library', () => {
  test('that has left it is said to be here for as long as something of it is kept', () => {
    const kept = withdrawnWords({ status: 'ready', sizeBytes: 1, checkedAtMs: 0 });
    expect(kept).toBe('No longer published. The story stays here until you remove the download.');
    expect(withdrawnWords({ status: 'absent' })).toBe('No longer published');
  });

  test.each([
    [
      { index: 0, title: 'A story', where: 'links', problem: 'its link leads to another website' },
      'A story: its link leads to another website.',
    ],
    [
      { index: 4, where: 'metadata.title', problem: 'it is missing' },
      'Story 5: its entry in the library can’t be read (metadata.title: it is missing).',
    ],
  ])('that cannot be shown is named, with the reason (%#)', (entry, words) => {
    expect(unusableWords(entry)).toBe(words);
  });
});
