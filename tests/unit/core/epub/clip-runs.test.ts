import { expect, test } from 'vitest';
import { placeClips, type HeardPart } from '#lib/core/epub/clip-runs.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';

const resource = { href: 'sound.mp3', mediaType: 'audio/mpeg', durationSeconds: 100 };
const part = (startSeconds: number, endSeconds: number, block?: string, chapterIndex = 0): HeardPart => ({
  resource,
  startSeconds,
  endSeconds,
  chapterIndex,
  block: block as BlockId | undefined,
});
const placed = (...parts: readonly HeardPart[]) =>
  placeClips(parts).map(({ startSeconds, endSeconds, block }) => [startSeconds, endSeconds, block]);

test('a long pause is heard where the clips cover most of their sound', () => {
  expect(placed(part(0, 50, 'a'), part(60, 100, 'b'))).toEqual([
    [0, 60, 'a'],
    [60, 100, 'b'],
  ]);
});

test('a long pause is skipped where they cover less', () => {
  expect(placed(part(0, 10, 'a'), part(60, 100, 'b'))).toEqual([
    [0, 10, 'a'],
    [60, 100, 'b'],
  ]);
});

test('a long pause inside a block divides its sound, and only its first part begins it', () => {
  expect(placed(part(0, 10, 'a'), part(60, 70, 'a'))).toEqual([
    [0, 10, 'a'],
    [60, 70, undefined],
  ]);
});

test('a clip that is inside the one before it takes over, and its rest is heard as well', () => {
  expect(placed(part(0, 10, 'a'), part(3, 5, 'b'))).toEqual([
    [0, 3, 'a'],
    [3, 10, 'b'],
  ]);
});

test('clips that begin together are one stretch', () => {
  expect(placed(part(0, 10, 'a'), part(0, 8, 'b'), part(10, 12, 'c'))).toEqual([
    [0, 10, 'a'],
    [10, 12, 'c'],
  ]);
});

test('a chapter begins a stretch of its own', () => {
  expect(placeClips([part(0, 10), part(10, 20, undefined, 1)])).toMatchObject([
    { chapterIndex: 0, startSeconds: 0, endSeconds: 10 },
    { chapterIndex: 1, startSeconds: 10, endSeconds: 20 },
  ]);
});

test('sound of no known text after a note is no part of the note, which may be skipped', () => {
  const note: HeardPart = { ...part(10, 20, 'n'), isNote: true };
  expect(placeClips([part(0, 10, 'a'), note, part(20, 30)])).toMatchObject([
    { startSeconds: 0, endSeconds: 10 },
    { startSeconds: 10, endSeconds: 20, isNote: true },
    { startSeconds: 20, endSeconds: 30 },
  ]);
});
