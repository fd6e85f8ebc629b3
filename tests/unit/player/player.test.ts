import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { ParagraphId, PublicationId } from '#lib/core/publication/ids.ts';
import { PlaybackClock } from '#lib/player/playback-clock.ts';
import { Player } from '#lib/player/player.ts';
import { StretchQueue } from '#lib/player/stretch-queue.ts';
import { aStory } from '../../support/a-publication.ts';
import { FakeAudioBackend } from '../../support/fake-audio-backend.ts';
import { FakeTrackSource } from '../../support/fake-track-source.ts';

/** Twelve paragraphs of twelve seconds in three chapters: p1 at 0, p2 at 12 … */
const story = aStory({ chapters: [0, 1, 2].map(() => [12, 12, 12, 12]) });

const missing = { kind: 'missing', detail: '404' } as const;

let backend: FakeAudioBackend;
let source: FakeTrackSource;
let player: Player;

beforeEach(() => {
  backend = new FakeAudioBackend();
  source = new FakeTrackSource();
  player = new Player(backend, new StretchQueue(source), new PlaybackClock(() => 0));
});

function place(paragraph: string, seconds = 0): Locator {
  return { publication: 'a-story' as PublicationId, paragraph: paragraph as ParagraphId, seconds };
}

/** Waits until the player has brought the sound into memory. */
async function settled() {
  while (player.state.current.status === 'loading' && !backend.calls.some((call) => call.startsWith('start')))
    await Promise.resolve();
}

/** Waits until the backend was given another resource. */
async function started() {
  const starts = () => backend.calls.filter((call) => call.startsWith('start')).length;
  const before = starts();
  await vi.waitFor(() => expect(starts()).toBeGreaterThan(before), { interval: 1 });
}

/** Waits until the player knows whether it can play. */
async function rested() {
  await vi.waitFor(() => expect(player.state.current.status).not.toBe('loading'), { interval: 1 });
}

/** The element refuses its resource, and the one that is made in its place. */
async function failsTwice() {
  backend.fails('decode');
  await started();
  backend.fails('decode');
}

async function playing(at = place('p1'), told = story) {
  player.load(told, at);
  await settled();
  player.play();
  await settled();
  backend.says('playing');
}

describe('opening a story', () => {
  test('makes it ready at the kept place without a sound', async () => {
    player.load(story, place('p3', 4));
    await settled();
    expect(player.state.current.status).toBe('paused');
    expect(player.position()).toBeCloseTo(28);
    expect(backend.calls).toEqual(['pause', 'pause']);
  });

  test('a second time leaves the voice alone', async () => {
    await playing();
    player.load(story);
    expect(player.state.current.status).toBe('playing');
  });
});

describe('playing', () => {
  test('starts the stretch at the place, in the tap itself once the sound is at hand', async () => {
    player.load(story, place('p2', 2));
    await settled();
    player.play();
    expect(backend.isPrimed).toBe(true);
    expect(backend.calls.at(-1)).toMatch(/^start .* at 2\.0$/);
  });

  test('says the position that the element has', async () => {
    await playing();
    backend.says('progressed', 17.5);
    expect(player.position()).toBeCloseTo(17.5);
    expect(player.here()?.paragraph).toBe('p2');
  });

  test('begins with thirty seconds while the rest is still on its way', async () => {
    source.holdFrom(3);
    await playing();
    expect(backend.calls.at(-1)).toBe('start 36.0 at 0.0');
  });

  test('hands over to what was gathered behind, from within the element’s ended', async () => {
    source.holdFrom(3);
    await playing();
    source.release();
    while (source.reads.length < 11) await Promise.resolve();
    await settled();
    await new Promise((resolve) => setImmediate(resolve));
    backend.calls.length = 0;
    backend.says('ended', 36);
    expect(backend.calls).toEqual([expect.stringMatching(/^start .* at 0\.0$/)]);
    backend.says('playing', 0);
    expect(player.position()).toBeCloseTo(36);
  });

  test('waits in the open where what comes next is not there yet', async () => {
    source.holdFrom(3);
    await playing();
    backend.says('ended', 36);
    expect(player.state.current).toMatchObject({ status: 'loading', playWhenReady: true });
    source.release();
    await new Promise((resolve) => setImmediate(resolve));
    expect(backend.calls.at(-1)).toMatch(/^start .* at 0\.0$/);
  });

  test('ends at the story’s end and begins anew when asked again', async () => {
    await playing(place('p12', 10));
    backend.says('ended');
    expect(player.state.current.status).toBe('ended');
    player.play();
    await settled();
    expect(player.state.current).toMatchObject({ status: 'loading', at: { paragraph: 'p1' } });
  });
});

describe('moving', () => {
  test('within the stretch asks only the element', async () => {
    await playing();
    player.seek(30);
    expect(backend.calls.at(-1)).toBe('resume at 30.0');
  });

  test('in silence keeps the new place and makes no sound', async () => {
    player.load(story);
    await settled();
    player.seek(50);
    await new Promise((resolve) => setImmediate(resolve));
    expect(player.position()).toBeCloseTo(50);
    expect(backend.calls.filter((call) => call !== 'pause')).toEqual([]);
  });

  test('out of the stretch and back reads no more of what was left again', async () => {
    const long = aStory({ chapters: [Array.from({ length: 60 }, () => 12)] });
    await playing(place('p1'), long);
    source.holdFrom(0);
    player.seek(480);
    await vi.waitFor(() => expect(source.reads).toContain(40), { interval: 1 });
    player.seek(5);
    source.release();
    await new Promise((resolve) => setImmediate(resolve));
    expect(Math.max(...source.reads)).toBe(42);
  });

  test('beyond either end stays inside the story', async () => {
    await playing();
    player.seek(-5);
    expect(player.position()).toBe(0);
    player.seek(1e9);
    expect(player.position()).toBeLessThan(144);
  });

  test('to the previous paragraph restarts this one when it is well under way', async () => {
    await playing();
    backend.says('progressed', 28);
    player.previousParagraph();
    expect(player.state.current).toMatchObject({ at: { paragraph: 'p3' } });
    backend.says('playing', 24.5);
    player.previousParagraph();
    expect(player.state.current).toMatchObject({ at: { paragraph: 'p2' } });
  });

  test('to the next paragraph stops at the last', async () => {
    await playing(place('p11'));
    player.nextParagraph();
    backend.says('playing', 12);
    player.nextParagraph();
    expect(player.here()?.paragraph).toBe('p12');
  });
});

describe('what goes wrong', () => {
  test('with one paragraph is told, and the voice goes on behind it', async () => {
    source.failures.set(1, { kind: 'damaged', detail: 'other bytes' });
    await playing();
    backend.says('progressed', 11);
    expect(player.notice.current).toBeNull();
    backend.says('progressed', 12.5);
    expect(player.notice.current).toEqual({ kind: 'paragraph-skipped', trackIndex: 1, reason: 'damaged' });
    expect(player.here()?.paragraph).toBe('p3');
  });

  test('with the whole story is a failure that keeps the place and can be tried again', async () => {
    for (let track = 0; track < 12; track++)
      source.failures.set(track, { kind: 'unreachable', detail: 'no answer' });
    player.load(story, place('p2'));
    await settled();
    expect(player.state.current).toMatchObject({
      status: 'failed',
      at: { paragraph: 'p2' },
      error: { kind: 'unreachable' },
    });
    source.failures.clear();
    player.retry();
    await settled();
    expect(backend.calls.at(-1)).toMatch(/^start/);
  });

  test.each([
    ['a short last paragraph', [12, 12, 2.4], [2]],
    ['a long last paragraph', [12, 12, 12], [2]],
    ['the last three paragraphs', [12, 12, 12, 12, 12], [2, 3, 4]],
  ])('with %s that is missing ends the story and names it', async (_, lengths, lost) => {
    for (const track of lost) source.failures.set(track, missing);
    await playing(place('p1'), aStory({ chapters: [lengths] }));
    backend.calls.length = 0;
    backend.says('ended', 24);
    await rested();
    expect(player.state.current.status).toBe('ended');
    expect(player.notice.current).toEqual({ kind: 'paragraph-skipped', trackIndex: 2, reason: 'missing' });
    expect(backend.calls.filter((call) => call !== 'pause')).toEqual([]);
  });

  test('with what is left because there is no signal can be tried again', async () => {
    source.failures.set(2, { kind: 'unreachable', detail: 'no answer' });
    await playing(place('p1'), aStory({ chapters: [[12, 12, 12]] }));
    backend.says('ended', 24);
    await rested();
    expect(player.state.current).toMatchObject({ status: 'failed', error: { kind: 'unreachable' } });
    source.failures.clear();
    player.retry();
    await started();
    expect(backend.calls.at(-1)).toBe('start 12.0 at 0.0');
  });

  test('with three paragraphs that are missing says so, and can be passed by', async () => {
    for (const track of [3, 4, 5]) source.failures.set(track, missing);
    await playing();
    backend.says('ended', 36);
    await rested();
    expect(player.state.current).toMatchObject({
      status: 'failed',
      at: { paragraph: 'p4' },
      error: { kind: 'missing', detail: 'paragraph 4: 404', behind: { paragraph: 'p7', seconds: 0 } },
    });
    player.playFrom(place('p7'));
    await started();
    backend.says('playing');
    expect(player.position()).toBeCloseTo(72);
  });

  test('with all of the story is not its end', async () => {
    source.failures.set(0, missing);
    player.load(aStory({ chapters: [[12]] }));
    player.play();
    await rested();
    expect(player.state.current).toMatchObject({ status: 'failed', error: { kind: 'missing' } });
  });

  test('with the element is tried once more before it is said', async () => {
    await playing();
    await failsTwice();
    expect(player.state.current).toMatchObject({
      status: 'failed',
      error: { kind: 'unplayable', detail: 'decode' },
    });
  });

  test('with the element begins again where the voice was', async () => {
    await playing();
    backend.says('progressed', 17);
    backend.fails('decode');
    await started();
    backend.says('playing');
    expect(player.position()).toBeCloseTo(17);
  });

  test('with the element at the same place twice is said, though it began to play between', async () => {
    await playing();
    backend.says('progressed', 17);
    backend.fails('decode');
    await started();
    backend.says('playing');
    // A second further in a resource that begins with p2.
    backend.says('progressed', 6);
    backend.fails('decode');
    expect(player.state.current).toMatchObject({ status: 'failed', at: { paragraph: 'p2' } });
  });

  test('with the element at another place later is tried once more there, too', async () => {
    await playing();
    backend.fails('decode');
    await started();
    backend.says('playing');
    backend.says('progressed', 100);
    backend.fails('decode');
    expect(player.state.current.status).toBe('loading');
  });

  test('with the element can be tried again, from new bytes and twice', async () => {
    await playing();
    await failsTwice();
    for (let attempt = 1; attempt <= 2; attempt++) {
      backend.calls.length = 0;
      player.retry();
      await started();
      expect(backend.calls.at(-1)).toMatch(/^start/);
      if (attempt === 1) await failsTwice();
    }
    backend.says('playing');
    expect(player.state.current.status).toBe('playing');
  });

  test('with one story’s element is not held against the next', async () => {
    await playing();
    backend.fails('decode');
    await started();
    player.load(aStory({ id: 'another', chapters: [[12, 12]] }));
    await settled();
    player.play();
    backend.fails('decode');
    expect(player.state.current.status).toBe('loading');
  });

  test('from outside leaves it paused where it was', async () => {
    await playing();
    backend.says('stopped', 14);
    expect(player.state.current).toMatchObject({
      status: 'paused',
      cause: 'interruption',
      at: { paragraph: 'p2' },
    });
  });
});

test('the rate stays between half and three', () => {
  player.setRate(9);
  expect([backend.rate, player.rate.current]).toEqual([3, 3]);
  player.setRate(0.1);
  expect(backend.rate).toBe(0.5);
});
