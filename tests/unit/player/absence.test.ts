import { expect, test } from 'vitest';
import { aPlayer, place, twelveParagraphs } from '../../support/a-player.ts';

const minuteMs = 60_000;

/** Paused by the listener in the fourth paragraph, which begins at 36 s, after 5 s of it. */
async function aPausedPlayer(rewinds = true) {
  const a = aPlayer({ rewinds });
  await a.playing(place('p4', 5));
  a.player.pause();
  expect(a.player.position()).toBeCloseTo(41, 1);
  return a;
}

test.each([
  ['nine seconds', 9000, 41],
  ['a minute', minuteMs, 36],
  ['an hour', 60 * minuteMs, 36],
  ['two days', 48 * 60 * minuteMs, 0],
])('Play after %s goes on from the right place', async (_, absenceMs, position) => {
  const { player, time } = await aPausedPlayer();
  time.nowMs += absenceMs;
  player.play();
  expect(player.position()).toBeCloseTo(position, 1);
});

test('a listener who does not want it goes on where the voice stopped', async () => {
  const { player, time } = await aPausedPlayer(false);
  time.nowMs += 60 * minuteMs;
  player.play();
  expect(player.position()).toBeCloseTo(41, 1);
});

test('what interrupted the voice counts as an absence, too', async () => {
  const { player, backend, playing, time } = aPlayer();
  await playing(place('p4', 5));
  backend.says('stopped');
  const at = player.position();
  time.nowMs += minuteMs;
  player.play();
  expect(player.position()).toBeLessThan(at);
  expect(player.position()).toBeCloseTo(36, 1);
});

test('a place that the listener has chosen meanwhile is kept', async () => {
  const { player, rested, time } = await aPausedPlayer();
  player.seek(30);
  await rested();
  time.nowMs += 60 * minuteMs;
  player.play();
  expect(player.position()).toBeCloseTo(30, 1);
});

test('so is one to which a jump was undone', async () => {
  const { player, rested, time } = await aPausedPlayer();
  player.seek(100);
  await rested();
  player.seek(41);
  await rested();
  time.nowMs += 60 * minuteMs;
  player.play();
  expect(player.position()).toBeCloseTo(41, 1);
});

test('the first Play of a story that was opened leaves the place alone', async () => {
  const { player, settled, time } = aPlayer();
  player.load(twelveParagraphs, place('p4', 5));
  await settled();
  time.nowMs += 60 * minuteMs;
  player.play();
  expect(player.position()).toBeCloseTo(41, 1);
});
