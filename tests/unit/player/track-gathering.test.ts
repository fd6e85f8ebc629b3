import { describe, expect, test } from 'vitest';
import { frameBytes } from '#lib/core/mp3/track-format.ts';
import { Timeline } from '#lib/core/playback/timeline.ts';
import { TrackGathering } from '#lib/player/track-gathering.ts';
import { aPublication } from '../../support/a-publication.ts';
import { FakeTimer } from '../../support/fake-timer.ts';
import { FakeTrackSource } from '../../support/fake-track-source.ts';

function aGathering({
  lengths = Array.from({ length: 20 }, () => 12),
  from = 0,
  limit = 180,
  source = new FakeTrackSource(),
} = {}) {
  const publication = aPublication({ chapters: [lengths] });
  const open = { publication, timeline: new Timeline(publication) };
  const timer = new FakeTimer();
  return { source, timer, gathering: new TrackGathering({ source, wait: timer.wait }, open, from, limit) };
}

const missing = { kind: 'missing', detail: '404' } as const;
const unreachable = { kind: 'unreachable', detail: 'no answer' } as const;

describe('gathering tracks', () => {
  test('has enough at thirty seconds and goes on to its limit', async () => {
    const source = new FakeTrackSource();
    source.holdFrom(3);
    const { gathering } = aGathering({ source, limit: 60 });
    await gathering.whenSettled;
    expect(gathering.isEnough).toBe(true);
    expect(gathering.take().stretch.trackIndexes).toEqual([0, 1, 2]);
  });

  test('reads no more than three tracks at once', () => {
    const source = new FakeTrackSource();
    source.holdFrom(0);
    aGathering({ source });
    expect(source.reads).toEqual([0, 1, 2]);
  });

  test('reads nothing beyond its limit', async () => {
    const { gathering, source, timer } = aGathering({ limit: 30 });
    await gathering.whenSettled;
    await timer.pass(0);
    expect(source.reads).toEqual([0, 1, 2]);
  });

  test('is not enough while tracks are still to come', () => {
    const source = new FakeTrackSource();
    source.holdFrom(0);
    expect(aGathering({ source }).gathering.isEnough).toBe(false);
  });

  test('makes one resource of an Info frame and the tracks', async () => {
    const { gathering } = aGathering({ lengths: [2.4, 4.8] });
    await gathering.whenSettled;
    const { sound, stretch } = gathering.take();
    expect(sound.size).toBe(frameBytes + 300 * frameBytes);
    expect(sound.type).toBe('audio/mpeg');
    expect(stretch.durationSeconds).toBeCloseTo(7.2);
  });

  test('begins earlier where the rest would be shorter than six seconds', async () => {
    const { gathering } = aGathering({ lengths: [12, 12, 2.4, 2.4], from: 3 });
    await gathering.whenSettled;
    expect(gathering.firstTrack).toBe(1);
    expect(gathering.covers(3)).toBe(true);
  });

  test('has nothing where only what was added before the track asked for came', async () => {
    const source = new FakeTrackSource();
    source.failures.set(2, missing);
    const { gathering } = aGathering({ source, lengths: [12, 12, 2.4], from: 2 });
    await gathering.whenSettled;
    expect(gathering.isEnough).toBe(false);
    expect(gathering.lost).toEqual([{ trackIndex: 2, ...missing }]);
  });

  test('comes to the track asked for whatever stands before it', async () => {
    const gone = new FakeTrackSource();
    for (const track of [1, 2, 3]) gone.failures.set(track, missing);
    const behindGone = aGathering({ source: gone, lengths: [12, 1.2, 1.2, 1.2, 1.2], from: 4 }).gathering;
    await behindGone.whenSettled;
    expect(behindGone.take().stretch.trackIndexes).toEqual([0, 4]);
    const behindLong = aGathering({ lengths: [240, 2.4], from: 1 }).gathering;
    await behindLong.whenSettled;
    expect(behindLong.take().stretch.trackIndexes).toEqual([0, 1]);
  });

  test('leaves out one track that cannot be had, and names it', async () => {
    const source = new FakeTrackSource();
    source.failures.set(1, { kind: 'damaged', detail: 'other bytes' });
    const { gathering } = aGathering({ source, lengths: [12, 12, 12] });
    await gathering.whenSettled;
    const { stretch, missed } = gathering.take();
    expect(stretch.trackIndexes).toEqual([0, 2]);
    expect(missed.map(({ trackIndex }) => trackIndex)).toEqual([1]);
  });

  test('fails where three tracks in a row cannot be had', async () => {
    const source = new FakeTrackSource();
    for (let track = 0; track < 20; track++) source.failures.set(track, unreachable);
    const { gathering } = aGathering({ source });
    await gathering.whenSettled;
    expect(gathering.isEnough).toBe(false);
    expect(gathering.lost).toEqual([0, 1, 2].map((trackIndex) => ({ trackIndex, ...unreachable })));
    expect(source.reads.length).toBeLessThanOrEqual(5);
  });

  test('asks again for a track that the signal lost, once a later one comes', async () => {
    const source = new FakeTrackSource();
    source.failuresOnce.set(0, unreachable);
    source.failuresOnce.set(1, unreachable);
    const { gathering } = aGathering({ source, lengths: [12, 12, 12] });
    await gathering.whenSettled;
    expect(gathering.take()).toMatchObject({ stretch: { trackIndexes: [0, 1, 2] }, missed: [] });
  });

  test('leaves out a track that never comes though others do, without asking for ever', async () => {
    const source = new FakeTrackSource();
    source.failures.set(1, unreachable);
    const { gathering } = aGathering({ source, lengths: [12, 12, 12] });
    await gathering.whenSettled;
    expect(gathering.take()).toMatchObject({
      stretch: { trackIndexes: [0, 2] },
      missed: [{ trackIndex: 1 }],
    });
    expect(source.reads.filter((track) => track === 1)).toHaveLength(2);
  });

  test('goes on by itself where it broke off, once there is a signal again', async () => {
    const source = new FakeTrackSource();
    for (let track = 3; track < 20; track++) source.failures.set(track, unreachable);
    const { gathering, timer } = aGathering({ source, limit: 72 });
    await gathering.whenSettled;
    await timer.pass(5000);
    expect(gathering.covers(3)).toBe(false);
    source.failures.clear();
    await timer.pass(10_000);
    expect(gathering.take()).toMatchObject({ stretch: { trackIndexes: [0, 1, 2, 3, 4, 5] }, missed: [] });
  });

  test('looks no more for a signal once it was taken', async () => {
    const source = new FakeTrackSource();
    for (let track = 3; track < 20; track++) source.failures.set(track, unreachable);
    const { gathering, timer } = aGathering({ source });
    await timer.pass(0);
    gathering.take();
    const before = source.reads.length;
    await timer.pass(5000);
    expect(source.reads).toHaveLength(before);
  });

  test('is waited for no longer once it is abandoned, though its source never answers', async () => {
    const source = new FakeTrackSource();
    source.holdFrom(0);
    const { gathering } = aGathering({ source });
    gathering.abandon();
    await gathering.whenSettled;
    expect(gathering.isEnough).toBe(false);
  });

  test('treats bytes that are no frames as damaged', async () => {
    const source = new FakeTrackSource();
    source.read = () => Promise.resolve({ ok: true, value: new ArrayBuffer(frameBytes) });
    const { gathering } = aGathering({ source, lengths: [12] });
    await gathering.whenSettled;
    expect(gathering.lost.map(({ kind }) => kind)).toEqual(['damaged']);
  });

  test('reads nothing more once it was taken', async () => {
    const source = new FakeTrackSource();
    source.holdFrom(3);
    const { gathering, timer } = aGathering({ source });
    await gathering.whenSettled;
    gathering.take();
    const before = source.reads.length;
    source.release();
    await timer.pass(0);
    expect(source.reads).toHaveLength(before);
  });
});
