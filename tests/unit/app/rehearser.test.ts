import { describe, expect, test } from 'vitest';
import type { RehearsalStatus } from '#lib/app/app.ts';
import { Rehearser } from '#lib/app/rehearser.ts';
import type { RehearsalWay } from '#lib/core/playback/rehearsal.ts';
import { Signal } from '#lib/core/signal.ts';
import { aPlayer, place } from '../../support/a-player.ts';
import { aPlay } from '../../support/a-play.ts';
import { aStory } from '../../support/a-publication.ts';
import { listening } from '../../support/listening.ts';

/** Mark speaks from 3 to 7, and from 24 on. */
const story = aPlay([['Ida', 'Mark', 'Ida'], ['Ida'], ['Mark'], ['Ida']]);

async function anActor(way: RehearsalWay, { rate = 1, speaker = 'Mark', at = place('p1') } = {}) {
  const heard = aPlayer();
  const { player, backend } = heard;
  const { listen, sound, play } = listening(heard);
  const status = new Signal<RehearsalStatus | undefined>(undefined);
  const rehearser = new Rehearser({ player, status });
  player.setRate(rate);
  await heard.playing(at, story);
  /** Where the voice fell silent and was heard again. */
  const changes: (readonly [position: number, volume: number])[] = [];
  const { setVolume } = backend;
  backend.setVolume = (volume) => {
    setVolume.call(backend, volume);
    changes.push([Math.round(player.position() * 1000) / 1000, volume]);
  };
  rehearser.begin({ speaker, way });
  return { player, backend, rehearser, status, changes, listen, sound, play };
}

describe.each([0.5, 1, 2.35, 3.5])('at speed %d', (rate) => {
  test('the lines pass in silence, from border to border', async () => {
    const { listen, changes } = await anActor('silent', { rate });
    expect(await listen(40 / rate)).toBeCloseTo(40 / rate, 3);
    expect(changes).toEqual([
      [3, 0],
      [7, 1],
      [24, 0],
      [30.15, 1],
    ]);
  });

  test('the voice waits before each line, and Play goes on with it', async () => {
    const { listen, play, player, changes } = await anActor('wait', { rate });
    await listen(40);
    expect(player.state.current).toMatchObject({ status: 'paused', cause: 'practice' });
    expect(player.position()).toBeCloseTo(3, 3);
    await play();
    await listen(80);
    expect(player.position()).toBeCloseTo(24, 3);
    expect(changes).toEqual([]);
  });
});

test('it says when it is the listener’s turn', async () => {
  const silent = await anActor('silent');
  expect(silent.status.current?.isYourTurn).toBe(false);
  await silent.listen(4);
  expect(silent.status.current?.isYourTurn).toBe(true);
  const waiting = await anActor('wait');
  await waiting.listen(40);
  expect(waiting.status.current?.isYourTurn).toBe(true);
  await waiting.play();
  expect(waiting.status.current?.isYourTurn).toBe(false);
});

test('a jump into a line is silent, and a jump out of it is heard', async () => {
  const { player, backend, sound } = await anActor('silent');
  player.seek(26);
  await sound();
  expect(backend.volume).toBe(0);
  player.seek(13);
  await sound();
  expect(backend.volume).toBe(1);
});

describe('the voice can be heard again', () => {
  async function inLine() {
    const actor = await anActor('silent');
    await actor.listen(4);
    expect(actor.backend.volume).toBe(0);
    return actor;
  }
  const settled = () => Promise.resolve();

  test('at once when the rehearsal is ended', async () => {
    const { rehearser, backend, status } = await inLine();
    rehearser.end();
    await settled();
    expect([backend.volume, status.current]).toEqual([1, undefined]);
  });

  test('when another way or another character is chosen', async () => {
    const { rehearser, backend } = await inLine();
    rehearser.begin({ speaker: 'Ida', way: 'silent' });
    await settled();
    expect(backend.volume).toBe(1);
  });

  test('in another story, in which nothing is rehearsed', async () => {
    const { player, backend, status } = await inLine();
    player.load(aStory({ id: 'other' }));
    await settled();
    expect([backend.volume, status.current]).toEqual([1, undefined]);
  });

  test('after a failure', async () => {
    const { backend } = await inLine();
    backend.fails('no device', 'no-device');
    await settled();
    expect(backend.volume).toBe(1);
  });

  test('while the listener pauses, and Play goes on with the rest of the line in silence', async () => {
    const { player, backend, play } = await inLine();
    player.pause();
    await settled();
    expect(backend.volume).toBe(1);
    await play();
    expect(backend.volume).toBe(0);
  });
});
