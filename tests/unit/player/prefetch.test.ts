import { describe, expect, test } from 'vitest';
import { frameBytes } from '#lib/core/mp3/track-format.ts';
import { prefetchRetries } from '#lib/core/retry-pauses.ts';
import { Timeline } from '#lib/core/playback/timeline.ts';
import { joinedTracks } from '#lib/player/joined-tracks.ts';
import { Prefetch } from '#lib/player/prefetch.ts';
import { aPublication } from '../../support/a-publication.ts';
import { FakeTimer } from '../../support/fake-timer.ts';
import { FakeResourceSource } from '../../support/fake-resource-source.ts';
import { someRetries } from '../../support/some-retries.ts';

function aPrefetch({
  lengths = Array.from({ length: 20 }, () => 12),
  from = 0,
  limit = 180,
  source = new FakeResourceSource(),
} = {}) {
  const publication = aPublication({ chapters: [lengths] });
  const open = { publication, timeline: new Timeline(publication) };
  const timer = new FakeTimer();
  const { retries, sign, listeners } = someRetries(timer);
  return {
    source,
    timer,
    sign,
    listeners,
    prefetch: new Prefetch({ source, retries }, joinedTracks, open, from, limit),
  };
}

const { firstMs } = prefetchRetries;
const missing = { kind: 'missing', detail: '404' } as const;
const unreachable = { kind: 'unreachable', detail: 'no answer' } as const;

describe('prefetch tracks', () => {
  test('has enough at thirty seconds and goes on to its limit', async () => {
    const source = new FakeResourceSource();
    source.holdFrom(3);
    const { prefetch } = aPrefetch({ source, limit: 60 });
    await prefetch.whenSettled;
    expect(prefetch.isEnough).toBe(true);
    expect(prefetch.take().timeMap.clipIndexes).toEqual([0, 1, 2]);
  });

  test('reads no more than three tracks at once', () => {
    const source = new FakeResourceSource();
    source.holdFrom(0);
    aPrefetch({ source });
    expect(source.reads).toEqual([0, 1, 2]);
  });

  test('reads nothing beyond its limit', async () => {
    const { prefetch, source, timer } = aPrefetch({ limit: 30 });
    await prefetch.whenSettled;
    await timer.pass(0);
    expect(source.reads).toEqual([0, 1, 2]);
  });

  test('is not enough while tracks are still to come', () => {
    const source = new FakeResourceSource();
    source.holdFrom(0);
    expect(aPrefetch({ source }).prefetch.isEnough).toBe(false);
  });

  test('makes one resource of an Info frame and the tracks', async () => {
    const { prefetch } = aPrefetch({ lengths: [2.4, 4.8] });
    await prefetch.whenSettled;
    const { blob, mediaType, durationSeconds } = prefetch.take().sound;
    expect(blob.size).toBe(frameBytes + 300 * frameBytes);
    expect(mediaType).toBe('audio/mpeg');
    expect(durationSeconds).toBeCloseTo(7.2);
  });

  test('begins earlier where the rest would be shorter than six seconds', async () => {
    const { prefetch } = aPrefetch({ lengths: [12, 12, 2.4, 2.4], from: 3 });
    await prefetch.whenSettled;
    expect(prefetch.firstClip).toBe(1);
    expect(prefetch.covers(3)).toBe(true);
  });

  test('has nothing where only what was added before the track asked for came', async () => {
    const source = new FakeResourceSource();
    source.failures.set(2, missing);
    const { prefetch } = aPrefetch({ source, lengths: [12, 12, 2.4], from: 2 });
    await prefetch.whenSettled;
    expect(prefetch.isEnough).toBe(false);
    expect(prefetch.lost).toEqual([{ firstClip: 2, lastClip: 2, ...missing }]);
  });

  test('comes to the track asked for whatever stands before it', async () => {
    const gone = new FakeResourceSource();
    for (const track of [1, 2, 3]) gone.failures.set(track, missing);
    const behindGone = aPrefetch({ source: gone, lengths: [12, 1.2, 1.2, 1.2, 1.2], from: 4 }).prefetch;
    await behindGone.whenSettled;
    expect(behindGone.take().timeMap.clipIndexes).toEqual([0, 4]);
    const behindLong = aPrefetch({ lengths: [240, 2.4], from: 1 }).prefetch;
    await behindLong.whenSettled;
    expect(behindLong.take().timeMap.clipIndexes).toEqual([0, 1]);
  });

  test('leaves out one track that cannot be had, and names it', async () => {
    const source = new FakeResourceSource();
    source.failures.set(1, { kind: 'damaged', detail: 'other bytes' });
    const { prefetch } = aPrefetch({ source, lengths: [12, 12, 12] });
    await prefetch.whenSettled;
    const { timeMap, missed } = prefetch.take();
    expect(timeMap.clipIndexes).toEqual([0, 2]);
    expect(missed.map(({ firstClip }) => firstClip)).toEqual([1]);
  });

  test('fails where three tracks in a row cannot be had', async () => {
    const source = new FakeResourceSource();
    for (let track = 0; track < 20; track++) source.failures.set(track, unreachable);
    const { prefetch } = aPrefetch({ source });
    await prefetch.whenSettled;
    expect(prefetch.isEnough).toBe(false);
    expect(prefetch.lost).toEqual(
      [0, 1, 2].map((clip) => ({ firstClip: clip, lastClip: clip, ...unreachable })),
    );
    expect(source.reads.length).toBeLessThanOrEqual(5);
  });

  test('asks again for a track that the signal lost, once a later one comes', async () => {
    const source = new FakeResourceSource();
    source.failuresOnce.set(0, unreachable);
    source.failuresOnce.set(1, unreachable);
    const { prefetch } = aPrefetch({ source, lengths: [12, 12, 12] });
    await prefetch.whenSettled;
    expect(prefetch.take()).toMatchObject({ timeMap: { clipIndexes: [0, 1, 2] }, missed: [] });
  });

  test('leaves out a track that never comes though others do, without asking for ever', async () => {
    const source = new FakeResourceSource();
    source.failures.set(1, unreachable);
    const { prefetch } = aPrefetch({ source, lengths: [12, 12, 12] });
    await prefetch.whenSettled;
    expect(prefetch.take()).toMatchObject({
      timeMap: { clipIndexes: [0, 2] },
      missed: [{ firstClip: 1, lastClip: 1 }],
    });
    expect(source.reads.filter((track) => track === 1)).toHaveLength(2);
  });

  test('goes on by itself where it broke off, once there is a signal again', async () => {
    const source = new FakeResourceSource();
    for (let track = 3; track < 20; track++) source.failures.set(track, unreachable);
    const { prefetch, timer } = aPrefetch({ source, limit: 72 });
    await prefetch.whenSettled;
    const before = source.reads.length;
    await timer.pass(firstMs);
    await timer.pass(0);
    expect(source.reads.length).toBeGreaterThan(before);
    expect(prefetch.covers(3)).toBe(false);
    source.failures.clear();
    // Of the second pause, which is twice as long, each half is a timer of its own.
    await timer.pass(firstMs);
    expect(prefetch.take()).toMatchObject({ timeMap: { clipIndexes: [0, 1, 2, 3, 4, 5] }, missed: [] });
  });

  test('goes on as soon as something suggests that there is a signal again', async () => {
    const source = new FakeResourceSource();
    for (let track = 3; track < 20; track++) source.failures.set(track, unreachable);
    const { prefetch, timer, sign } = aPrefetch({ source, limit: 72 });
    await prefetch.whenSettled;
    await timer.pass(firstMs);
    await timer.pass(0);
    source.failures.clear();
    sign();
    // The shortest time between two tries, and no more of the pause.
    await timer.pass(firstMs, 1);
    await timer.pass(NaN);
    expect(prefetch.take()).toMatchObject({ timeMap: { clipIndexes: [0, 1, 2, 3, 4, 5] }, missed: [] });
  });

  test('looks no more for a signal once it was taken', async () => {
    const source = new FakeResourceSource();
    for (let track = 3; track < 20; track++) source.failures.set(track, unreachable);
    const { prefetch, timer, sign, listeners } = aPrefetch({ source });
    await timer.pass(0);
    expect(listeners.size).toBe(1);
    prefetch.take();
    const before = source.reads.length;
    sign();
    await timer.pass(firstMs);
    await timer.pass(0);
    expect(source.reads).toHaveLength(before);
  });

  test('is waited for no longer once it is abandoned, though its source never answers', async () => {
    const source = new FakeResourceSource();
    source.holdFrom(0);
    const { prefetch } = aPrefetch({ source });
    prefetch.abandon();
    await prefetch.whenSettled;
    expect(prefetch.isEnough).toBe(false);
  });

  test('treats bytes that are no frames as damaged', async () => {
    const source = new FakeResourceSource();
    source.read = () => Promise.resolve({ ok: true, value: new ArrayBuffer(frameBytes) });
    const { prefetch } = aPrefetch({ source, lengths: [12] });
    await prefetch.whenSettled;
    expect(prefetch.lost.map(({ kind }) => kind)).toEqual(['damaged']);
  });

  test('reads nothing more once it was taken', async () => {
    const source = new FakeResourceSource();
    source.holdFrom(3);
    const { prefetch, timer } = aPrefetch({ source });
    await prefetch.whenSettled;
    prefetch.take();
    const before = source.reads.length;
    source.release();
    await timer.pass(0);
    expect(source.reads).toHaveLength(before);
  });
});
