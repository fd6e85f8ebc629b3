/** A loudspeaker that is heard a second late. */
import { beforeEach, describe, expect, test } from 'vitest';
import { codecDelaySeconds } from '#lib/core/mp3/track-format.ts';
import { aPlayer, place } from '../../support/a-player.ts';
import { aStory } from '../../support/a-publication.ts';

const delayMs = 1000;
let heard = aPlayer({ delayMs });

beforeEach(async () => {
  heard = aPlayer({ delayMs });
  await heard.playing(place('p1'));
});

/** The element plays on for so long, in seconds of the clock. */
function pass(seconds: number): void {
  const { player, backend, time } = heard;
  for (let ms = 0; ms < seconds * 1000; ms += 50) {
    time.nowMs += 50;
    backend.says('progressed', backend.currentTime + 0.05 * player.rate.current);
    player.position();
  }
}

test('the position is what is heard, at any speed', () => {
  const { player } = heard;
  pass(5);
  expect(player.position()).toBeCloseTo(4 - codecDelaySeconds, 1);
  player.setRate(2);
  player.position();
  pass(3);
  expect(player.position()).toBeCloseTo(5 + 2 * 2 - codecDelaySeconds, 1);
});

test('a pause keeps the place that was heard last, and Play goes on from there', async () => {
  const { player, backend, settled } = heard;
  pass(5);
  player.pause();
  expect(player.position()).toBeCloseTo(4 - codecDelaySeconds, 1);
  expect(player.here()).toMatchObject({ paragraph: 'p1' });
  player.play();
  await settled();
  expect(backend.calls.at(-1)).toBe('resume at 4.0');
});

test('headphones that are taken away leave the place that was heard last', () => {
  const { player, backend } = heard;
  pass(5);
  backend.says('stopped');
  expect(player.state.current).toMatchObject({ status: 'paused', cause: 'interruption' });
  expect(player.position()).toBeCloseTo(4 - codecDelaySeconds, 1);
});

test('a seek lands where it was to land, counted from what is heard', async () => {
  const { player, backend, settled } = heard;
  pass(5);
  player.seek(player.position() + 10);
  await settled();
  backend.says('playing');
  expect(backend.currentTime).toBeCloseTo(14, 1);
  expect(player.position()).toBeCloseTo(14 - codecDelaySeconds, 1);
  pass(0.9);
  expect(player.position()).toBeCloseTo(14 - codecDelaySeconds, 1);
});

test('the next stretch begins in the ear when the one before has been heard to its end', async () => {
  const { player, backend, settled, started } = heard;
  pass(36);
  const starting = started();
  backend.says('ended', 36);
  expect(player.position()).toBeCloseTo(35, 0);
  await starting;
  await settled();
  backend.says('playing');
  expect(player.position()).toBeLessThan(36);
  pass(0.5);
  expect(player.position()).toBeCloseTo(35.5, 0);
  pass(1.5);
  expect(player.position()).toBeCloseTo(37, 0);
});

describe('the end of the story', () => {
  /** The element has played all of it. */
  async function played() {
    heard = aPlayer({ delayMs });
    await heard.playing(place('p1'), aStory({ chapters: [[12]] }));
    pass(12);
    heard.backend.says('ended', 12);
  }

  test('is the end once it has been heard', async () => {
    await played();
    const { player, time, timer } = heard;
    expect(player.state.current.status).toBe('playing');
    expect(player.position()).toBeCloseTo(11 - codecDelaySeconds, 1);
    time.nowMs += 500;
    expect(player.position()).toBeCloseTo(11.5 - codecDelaySeconds, 1);
    time.nowMs += 500;
    expect(player.position()).toBeGreaterThan(11.7);
    await timer.pass(delayMs, 1);
    expect(player.state.current.status).toBe('ended');
  });

  test('does not come after a pause or a move that was made before it was heard', async () => {
    await played();
    heard.player.pause();
    await heard.timer.pass(delayMs, 1);
    expect(heard.player.state.current.status).toBe('paused');
    await played();
    heard.player.seek(3);
    await heard.timer.pass(delayMs, 1);
    expect(heard.player.state.current.status).toBe('loading');
  });

  test('comes at once where the sound is not heard late', async () => {
    heard = aPlayer();
    await heard.playing(place('p1'), aStory({ chapters: [[12]] }));
    heard.backend.says('ended', 12);
    expect(heard.player.state.current.status).toBe('ended');
  });
});

test('a planned stop is where the element is, so that all before it is heard', () => {
  const { player, backend } = heard;
  player.planStop('sleep-timer', { position: 6, onReached: () => player.pauseAt(6, 'sleep-timer') });
  expect(backend.stopsAt).toBeCloseTo(6 + codecDelaySeconds);
  pass(6.1);
  backend.says('reached');
  expect(player.position()).toBeCloseTo(6);
});
