/** Sound from which pauses were left out. */
import { expect, test } from 'vitest';
import { codecDelaySeconds } from '#lib/core/mp3/track-format.ts';
import { aPlayer, place } from '../../support/a-player.ts';

const leftOut = [
  { at: 4, seconds: 1 },
  { at: 10, seconds: 2 },
];
const cut = {
  shorten: (_: unknown, __: unknown, content: ArrayBuffer | Blob) => Promise.resolve({ content, leftOut }),
};

test('is shorter, and every position is still the story’s own', async () => {
  const { player, backend, playing } = aPlayer(cut);
  await playing(place('p1'));
  expect(backend.durationSeconds).toBeCloseTo(36 - 9);
  const at = (time: number) => {
    backend.says('progressed', time + codecDelaySeconds);
    return player.position();
  };
  expect(at(3.9)).toBeCloseTo(3.9);
  expect(at(4)).toBeCloseTo(5);
  expect(at(8.9)).toBeCloseTo(9.9);
  expect(at(9)).toBeCloseTo(12);
  expect(player.leftOutBetween(3, 13)).toBeCloseTo(3);
  expect(player.leftOutBetween(6, 9)).toBeCloseTo(0);
});

test('a seek into a pause that is left out plays what comes after it', async () => {
  const { player, backend, playing, settled } = aPlayer(cut);
  await playing(place('p1'));
  player.seek(4.5);
  await settled();
  backend.says('playing');
  expect(backend.currentTime).toBeCloseTo(4 + codecDelaySeconds);
});

test('is made anew at the place that is heard, and the listener has not jumped', async () => {
  let isCut = false;
  const { player, backend, playing, rested, started } = aPlayer({
    shorten: (_open, _part, content) => Promise.resolve(isCut ? { content, leftOut } : { content }),
  });
  await playing(place('p1'));
  backend.says('progressed', 6 + codecDelaySeconds);
  isCut = true;
  const starting = started();
  player.remakeSound();
  expect(player.position()).toBeCloseTo(6);
  await starting;
  backend.says('playing');
  await rested();
  expect(backend.currentTime).toBeCloseTo(5 + codecDelaySeconds);
  expect(player.position()).toBeCloseTo(6);
  expect(player.jump.current).toBeNull();
});

test('a planned stop is where the story says', async () => {
  const { player, backend, playing } = aPlayer(cut);
  await playing(place('p1'));
  player.planStop('sleep-timer', { position: 8, onReached: () => player.pauseAt(8, 'sleep-timer') });
  expect(backend.stopsAt).toBeCloseTo(7 + codecDelaySeconds);
});
