import { beforeEach, expect, test } from 'vitest';
import { keepHistory } from '#lib/app/keep-history.ts';
import type { HistoryEntry } from '#lib/core/library/history.ts';
import { aPlayer, place, twelveParagraphs } from '../../support/a-player.ts';

let heard: ReturnType<typeof aPlayer>;
let entered: HistoryEntry[];
const places = () => entered.map(({ at, how }) => [how, at.paragraph, Math.round(at.seconds)]);

beforeEach(() => {
  heard = aPlayer();
  entered = [];
  keepHistory(
    heard.player,
    (entry) => entered.push(entry),
    () => 1000,
  );
});

test('the place where the voice was paused is entered', async () => {
  await heard.playing(place('p2'));
  heard.backend.currentTime = 5;
  heard.player.pause();
  expect(places()).toEqual([['pause', 'p2', 5]]);
});

test('the place where a long jump began is entered, whichever way it went', async () => {
  await heard.playing(place('p3'));
  heard.player.seek(0);
  await heard.settled();
  heard.player.playFrom(place('p4', 2));
  expect(places()).toEqual([
    ['jump', 'p3', 0],
    ['jump', 'p1', 0],
  ]);
});

test('a jump of ten seconds is not entered', async () => {
  await heard.playing(place('p1', 0));
  heard.player.seek(10);
  expect(places()).toEqual([]);
});

test('a story that is only opened enters nothing', async () => {
  heard.player.load(twelveParagraphs, place('p5'));
  await heard.settled();
  expect(places()).toEqual([]);
});
