import { codecDelaySeconds } from '#lib/core/mp3/track-format.ts';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { heardFirst } from '#lib/player/prefetch.ts';
import { aPlayer, place, twelveParagraphs } from '../../support/a-player.ts';
import { aStory } from '../../support/a-publication.ts';

let { backend, source, player, settled, started, playing } = aPlayer();

beforeEach(() => {
  ({ backend, source, player, settled, started, playing } = aPlayer());
});

describe('opening a story', () => {
  test('loads it at the kept place without a sound', async () => {
    player.load(twelveParagraphs, place('p3', 4));
    await settled();
    expect(player.state.current.status).toBe('paused');
    expect(player.position()).toBeCloseTo(28);
    expect(backend.calls).toEqual(['pause', 'pause', 'prepare 36.0 at 4.0']);
  });

  test('reads no more than is heard in the first thirty seconds before the voice, and minutes once it is heard', async () => {
    const long = aStory({ chapters: [Array.from({ length: 60 }, () => 12)] });
    player.load(long);
    await settled();
    await new Promise((resolve) => setImmediate(resolve));
    player.play();
    await new Promise((resolve) => setImmediate(resolve));
    expect(source.reads).toEqual([0, 1, 2]);
    backend.says('playing');
    await new Promise((resolve) => setImmediate(resolve));
    expect(source.reads).toEqual(Array.from({ length: 18 }, (_, track) => track));
  });

  test('reads a minute ahead where the connection asks to save data, and on from there while it plays', async () => {
    ({ backend, source, player, settled } = aPlayer({ savesData: true }));
    player.load(aStory({ chapters: [Array.from({ length: 60 }, () => 12)] }));
    await settled();
    player.play();
    backend.says('playing');
    await new Promise((resolve) => setImmediate(resolve));
    expect(source.reads).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    backend.says('ended', 36);
    backend.says('playing');
    await new Promise((resolve) => setImmediate(resolve));
    expect(source.reads).toEqual(Array.from({ length: 13 }, (_, track) => track));
  });

  test('what is heard first is what is read before the voice', async () => {
    const { publication } = aStory({ chapters: [Array.from({ length: 60 }, () => 12)] });
    const resources = publication.clips.map(({ resource }) => resource);
    expect(heardFirst(publication)).toEqual(resources.slice(0, 3));
    expect(heardFirst(publication, publication.clips[58]?.block)).toEqual(resources.slice(58));
    player.load(aStory({ chapters: [Array.from({ length: 60 }, () => 12)] }));
    await settled();
    expect(source.reads).toEqual([0, 1, 2]);
  });

  test('a second time leaves the voice alone', async () => {
    await playing();
    player.load(twelveParagraphs);
    expect(player.state.current.status).toBe('playing');
  });
});

describe('playing', () => {
  test('starts what was loaded at the place, in the tap itself', async () => {
    player.load(twelveParagraphs, place('p2', 2));
    await settled();
    player.play();
    expect(backend.isPrimed).toBe(true);
    expect(backend.calls.at(-1)).toBe('resume at 2.0');
  });

  test('starts in the tap also where the paragraph itself could not be had', async () => {
    source.failures.set(1, { kind: 'damaged', detail: 'other bytes' });
    player.load(twelveParagraphs, place('p2', 2));
    await settled();
    expect(player.skipped.current).toBeNull();
    player.play();
    expect(backend.calls.at(-1)).toBe('resume at 0.0');
    expect(player.skipped.current).toEqual({
      kind: 'damaged',
      detail: 'other bytes',
      firstClip: 1,
      lastClip: 1,
    });
    backend.says('playing');
    expect(player.here()?.paragraph).toBe('p3');
  });

  test('where the story was opened and played at one place in one tap starts once', async () => {
    source.failures.set(1, { kind: 'unreachable', detail: 'no answer' });
    const torn = place('p2');
    player.load(twelveParagraphs, torn);
    player.playFrom(torn);
    player.load(twelveParagraphs, torn);
    player.playFrom(torn);
    await started();
    await new Promise((resolve) => setImmediate(resolve));
    expect(backend.calls.filter((call) => /^(start|resume)/.test(call))).toEqual(['start 36.0 at 0.0']);
  });

  test('after a seek to the end in silence begins at the start', async () => {
    player.load(twelveParagraphs, place('p3'));
    await settled();
    player.seek(1000);
    expect(player.state.current.status).toBe('ended');
    expect(player.here()?.paragraph).toBe('p12');
    player.play();
    await started();
    backend.says('playing');
    expect(player.here()?.paragraph).toBe('p1');
  });

  test('says the position that the element has', async () => {
    await playing();
    backend.says('progressed', 17.5);
    expect(player.position()).toBeCloseTo(17.5 - codecDelaySeconds);
    expect(player.here()?.paragraph).toBe('p2');
  });

  test('begins with thirty seconds while the rest is still on its way', async () => {
    source.holdFrom(3);
    await playing();
    expect(backend.calls).toContain('prepare 36.0 at 0.0');
    expect(backend.calls.at(-1)).toBe('resume at 0.0');
  });

  test('hands over to what was prefetched, from within the element’s ended', async () => {
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

  test('ends at the story’s end and starts again when asked again', async () => {
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

  test('in silence out of what is loaded loads the new place and makes no sound', async () => {
    player.load(twelveParagraphs);
    await settled();
    player.seek(50);
    await new Promise((resolve) => setImmediate(resolve));
    expect(player.position()).toBeCloseTo(50);
    expect(backend.calls.filter((call) => call !== 'pause')).toEqual([
      'prepare 36.0 at 0.0',
      'prepare 36.0 at 2.0',
    ]);
  });

  test('in silence within what is loaded moves the element', async () => {
    player.load(twelveParagraphs);
    await settled();
    player.seek(20);
    expect(backend.calls.at(-1)).toBe('move to 20.0');
    player.play();
    expect(backend.calls.at(-1)).toBe('resume at 20.0');
  });

  test.each([NaN, Infinity, -Infinity])('to %s does nothing', async (nowhere) => {
    await playing();
    const before = player.state.current;
    player.seek(nowhere);
    player.setRate(nowhere);
    expect(player.state.current).toBe(before);
    expect(player.rate.current).toBe(1);
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

test('the rate stays between 0.5 and 3.5', () => {
  player.setRate(9);
  expect([backend.rate, player.rate.current]).toEqual([3.5, 3.5]);
  player.setRate(0.1);
  expect(backend.rate).toBe(0.5);
});
