import { codecDelaySeconds } from '#lib/core/mp3/track-format.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { aPlayer, place, twelveParagraphs } from '../../support/a-player.ts';
import { aStory, aStoryOfTwoTracksEach } from '../../support/a-publication.ts';

const missing = { kind: 'missing', detail: '404' } as const;

let { backend, source, timer, player, settled, started, rested, playing } = aPlayer();

beforeEach(() => {
  ({ backend, source, timer, player, settled, started, rested, playing } = aPlayer());
});

/** The element refuses its resource, and the one that is made in its place. */
async function failsTwice() {
  backend.fails('decode');
  await started();
  backend.fails('decode');
}

describe('what goes wrong', () => {
  test('with one paragraph is reported, and the voice continues after it', async () => {
    source.failures.set(1, { kind: 'damaged', detail: 'other bytes' });
    await playing();
    backend.says('progressed', 11);
    expect(player.skipped.current).toBeNull();
    backend.says('progressed', 12.5);
    expect(player.skipped.current).toEqual({
      kind: 'damaged',
      detail: 'other bytes',
      firstClip: 1,
      lastClip: 1,
    });
    expect(player.here()?.paragraph).toBe('p3');
  });

  test('with the whole story is a failure that keeps the place and can be tried again', async () => {
    for (let track = 0; track < 12; track++)
      source.failures.set(track, { kind: 'unreachable', detail: 'no answer' });
    player.load(twelveParagraphs, place('p2'));
    await settled();
    expect(player.state.current).toMatchObject({
      status: 'failed',
      at: { paragraph: 'p2' },
      error: { kind: 'unreachable' },
    });
    source.failures.clear();
    player.play();
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
    expect(player.skipped.current).toEqual({ ...missing, firstClip: 2, lastClip: 2 });
    expect(backend.calls.filter((call) => call !== 'pause')).toEqual([]);
  });

  test('with what is left because there is no signal can be tried again', async () => {
    source.failures.set(2, { kind: 'unreachable', detail: 'no answer' });
    await playing(place('p1'), aStory({ chapters: [[12, 12, 12]] }));
    backend.says('ended', 24);
    await rested();
    expect(player.state.current).toMatchObject({ status: 'failed', error: { kind: 'unreachable' } });
    source.failures.clear();
    player.play();
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
      error: { kind: 'missing', detail: 'paragraph 4: 404', skipTo: { paragraph: 'p7', seconds: 0 } },
    });
    player.playFrom(place('p7'));
    await started();
    backend.says('playing');
    expect(player.position()).toBeCloseTo(72);
  });

  test('is named by the paragraph, also where each has several tracks', async () => {
    for (const track of [2, 3, 4]) source.failures.set(track, missing);
    await playing(place('p1'), aStoryOfTwoTracksEach(4));
    backend.says('ended', 24);
    await rested();
    expect(player.state.current).toMatchObject({ error: { detail: 'paragraph 2: 404' } });
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

  test('with the element at one paragraph can be passed by', async () => {
    await playing();
    backend.says('progressed', 14);
    await failsTwice();
    expect(player.state.current).toMatchObject({ error: { skipTo: { paragraph: 'p3', seconds: 0 } } });
  });

  test('with the element at the last paragraph leaves nothing to skip to', async () => {
    await playing(place('p12'));
    await failsTwice();
    expect(player.state.current).toMatchObject({ status: 'failed' });
    expect(player.state.current).not.toHaveProperty('error.skipTo');
  });

  test('with a place that was undone is not reported', async () => {
    await playing();
    player.pause();
    source.holdFrom(10);
    for (const track of [10, 11]) source.failures.set(track, missing);
    player.seek(130);
    player.seek(1);
    source.release();
    await timer.pass(0);
    expect(player.state.current).toMatchObject({ status: 'paused', at: { paragraph: 'p1' } });
  });

  test('with the element begins again where the voice was', async () => {
    await playing();
    backend.says('progressed', 17);
    backend.fails('decode');
    await started();
    backend.says('playing');
    expect(player.position()).toBeCloseTo(17 - codecDelaySeconds);
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
      player.play();
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

  test('with the element before anything is to be heard is not reported, and the tap loads it again', async () => {
    player.load(twelveParagraphs, place('p2'));
    await settled();
    backend.fails('decode');
    expect(player.state.current.status).toBe('paused');
    player.play();
    expect(backend.calls.at(-1)).toBe('resume at 0.0');
  });

  test('with the sound device is said at once, and one tap tries again from the same place', async () => {
    await playing();
    backend.says('progressed', 17);
    backend.fails('OnMediaSinkAudioError', 'no-device');
    expect(player.state.current).toMatchObject({
      status: 'failed',
      at: { paragraph: 'p2' },
      error: { kind: 'no-device' },
    });
    player.play();
    expect(backend.calls.at(-1)).toBe('resume at 17.0');
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
