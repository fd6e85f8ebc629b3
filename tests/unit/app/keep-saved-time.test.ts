import { expect, test } from 'vitest';
import { keepSavedTime } from '#lib/app/keep-saved-time.ts';
import { readSavedTime, withSavedTime } from '#lib/core/sound/saved-time.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { aPlayer, place } from '../../support/a-player.ts';

/** Of each paragraph of 12 s, the last two seconds are left out. */
async function aListener() {
  const heard = aPlayer({
    shorten: (_open, _part, content) => Promise.resolve({ content, leftOut: [{ at: 10, seconds: 2 }] }),
  });
  const saved: number[] = [];
  let hide: () => void = () => undefined;
  keepSavedTime(
    heard.player,
    (_, seconds) => saved.push(seconds),
    (listener) => (hide = listener),
  );
  await heard.playing(place('p1'));
  const play = (from: number, to: number) => {
    for (let time = from; time <= to; time += 0.5) heard.backend.says('progressed', time);
  };
  return { ...heard, saved, play, hide: () => hide() };
}

test('what is left out counts as saved once it was passed, in time of the clock', async () => {
  const { player, play, saved } = await aListener();
  play(0, 9);
  player.pause();
  expect(saved).toEqual([]);
  player.setRate(2);
  const next = await aListener();
  next.player.setRate(2);
  next.play(0, 12);
  next.hide();
  expect(next.saved).toEqual([expect.closeTo(1)]);
});

test('a jump saves nothing', async () => {
  const { player, backend, play, settled, saved, hide } = await aListener();
  play(0, 5);
  player.seek(30);
  await settled();
  backend.says('playing');
  backend.says('progressed', backend.currentTime + 0.2);
  hide();
  expect(saved).toEqual([]);
});

test('what was saved is kept by story and in all, and damage is nothing saved', () => {
  const id = 'a-story' as PublicationId;
  const once = withSavedTime(readSavedTime(undefined), id, 60);
  expect(withSavedTime(once, id, 30)).toEqual({ all: 90, stories: { 'a-story': 90 } });
  expect(readSavedTime({ all: -3, stories: { a: 'x', b: 4 } })).toEqual({
    all: 0,
    stories: { a: undefined, b: 4 },
  });
  expect(readSavedTime('text')).toEqual({ all: 0, stories: {} });
});
