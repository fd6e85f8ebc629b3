import { beforeEach, describe, expect, test } from 'vitest';
import { keepOneVoice } from '#lib/app/one-voice.ts';
import type { Place } from '#lib/core/library/place.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import { aPlayer, place, twelveParagraphs } from '../../support/a-player.ts';
import { FakeLocks } from '../../support/fake-locks.ts';

let locks: FakeLocks;
/** What another window has saved since. */
let newer: Place | undefined;

beforeEach(() => {
  locks = new FakeLocks();
  newer = undefined;
});

function saveElsewhere(locator: Locator, isFinished = false) {
  newer = { locator, sequence: 1, savedAtMs: 0, isFinished };
}

function aWindow({ hasLocks = true } = {}) {
  const heard = aPlayer();
  let leave: () => void = () => undefined;
  const { leftBehind } = keepOneVoice({
    player: heard.player,
    locks: hasLocks ? locks : undefined,
    newerElsewhere: () => newer,
    onLeave: (listener) => (leave = listener),
  });
  const causeOfPause = () => {
    const state = heard.player.state.current;
    return state.status === 'paused' ? state.cause : state.status;
  };
  return { ...heard, leftBehind, causeOfPause, leave: () => leave() };
}

/** A promise that was rejected tells so after a few turns. */
async function told() {
  for (let i = 0; i < 5; i++) await Promise.resolve();
}

test('a window that starts silences the one that is heard, which says so', async () => {
  const [one, other] = [aWindow(), aWindow()];
  await one.playing();
  await other.playing();
  await told();
  expect(one.causeOfPause()).toBe('elsewhere');
  expect(other.causeOfPause()).toBe('playing');
  one.player.play();
  one.backend.says('playing');
  await told();
  expect(one.causeOfPause()).toBe('playing');
  expect(other.causeOfPause()).toBe('elsewhere');
});

test('a window that only waits for its sound silences nobody', async () => {
  const [one, other] = [aWindow(), aWindow()];
  await one.playing();
  other.source.holdFrom(0);
  other.player.load(twelveParagraphs, place('p1'));
  other.player.play();
  await told();
  expect(other.player.state.current.status).toBe('loading');
  expect(one.causeOfPause()).toBe('playing');
});

test('a window that the listener has paused is not told that it was silenced', async () => {
  const [one, other] = [aWindow(), aWindow()];
  await one.playing();
  one.player.pause();
  await other.playing();
  await told();
  expect(one.causeOfPause()).toBe('listener');
});

test('a window whose sound the system stops for the other says that the other is heard', async () => {
  const [one, other] = [aWindow(), aWindow()];
  await one.playing();
  one.backend.says('stopped', 7);
  await other.playing();
  await told();
  expect(one.causeOfPause()).toBe('elsewhere');
});

test('a window that is left lets the voice go', async () => {
  const [one, other] = [aWindow(), aWindow()];
  await one.playing();
  one.backend.says('stopped', 7);
  one.leave();
  await other.playing();
  await told();
  expect(one.causeOfPause()).toBe('interruption');
});

test('without locks both windows play', async () => {
  const [one, other] = [aWindow({ hasLocks: false }), aWindow({ hasLocks: false })];
  await one.playing();
  await other.playing();
  await told();
  expect([one, other].map(({ causeOfPause }) => causeOfPause())).toEqual(['playing', 'playing']);
});

describe('Play in a silent window', () => {
  test('continues where another window is now, and says where this one was', async () => {
    const one = aWindow();
    await one.playing(place('p2'));
    one.backend.currentTime = 3;
    one.player.pause('elsewhere');
    saveElsewhere(place('p5', 2));
    one.player.play();
    await one.started();
    one.backend.says('playing');
    expect(one.player.here()).toMatchObject({ paragraph: 'p5', seconds: 2 });
    expect(one.leftBehind.current?.position).toBeCloseTo(15, 0);
  });

  test('continues where another window is now if it was silenced between two tracks', async () => {
    const one = aWindow();
    await one.playing(place('p2'));
    one.source.holdFrom(0);
    one.player.playFrom(place('p9'));
    one.player.pause('elsewhere');
    saveElsewhere(place('p5', 2));
    one.player.play();
    await told();
    expect(one.player.here()).toMatchObject({ paragraph: 'p5', seconds: 2 });
  });

  test('continues where it was left if no other window was heard since', async () => {
    const one = aWindow();
    await one.playing(place('p2'));
    one.player.pause();
    one.player.play();
    await told();
    expect(one.player.here()).toMatchObject({ paragraph: 'p2' });
    expect(one.leftBehind.current).toBeNull();
  });

  test('continues where the listener has gone in it since', async () => {
    const one = aWindow();
    await one.playing(place('p2'));
    one.player.pause('elsewhere');
    saveElsewhere(place('p5'));
    one.player.seek(37);
    await one.rested();
    one.player.play();
    await told();
    expect(one.player.here()).toMatchObject({ paragraph: 'p4' });
  });

  test('continues where it was left if the story was heard to its end elsewhere', async () => {
    const one = aWindow();
    await one.playing(place('p2'));
    one.player.pause();
    saveElsewhere(place('p12', 11), true);
    one.player.play();
    await told();
    expect(one.player.here()).toMatchObject({ paragraph: 'p2' });
  });

  test('plays the place of a link at which the window was opened', async () => {
    const one = aWindow();
    saveElsewhere(place('p5'));
    one.player.load(twelveParagraphs, place('p2'));
    await one.settled();
    one.player.play();
    await told();
    expect(one.player.here()).toMatchObject({ paragraph: 'p2' });
  });

  test('by a tap on a word plays that word', async () => {
    const one = aWindow();
    await one.playing(place('p2'));
    one.player.pause('elsewhere');
    saveElsewhere(place('p5'));
    one.player.playFrom(place('p3'));
    await told();
    expect(one.player.here()).toMatchObject({ paragraph: 'p3' });
  });
});
