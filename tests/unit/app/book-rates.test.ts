import { expect, test } from 'vitest';
import { keepBookRates } from '#lib/app/book-rates.ts';
import { SettingsStore } from '#lib/storage/settings-store.ts';
import { aPlayer } from '../../support/a-player.ts';
import { aStory } from '../../support/a-publication.ts';

const one = aStory({ id: 'one', chapters: [[12]] });
const other = aStory({ id: 'other', chapters: [[12]] });

function aListener() {
  const { player } = aPlayer();
  const settings = new SettingsStore(undefined);
  keepBookRates(player, settings);
  return { player, settings };
}

test('a story has the speed that was chosen for it, and a new one the default', () => {
  const { player, settings } = aListener();
  settings.change({ rate: 1.2 });
  player.load(one);
  expect(player.rate.current).toBe(1.2);
  player.setRate(2);
  player.load(other);
  expect(player.rate.current).toBe(1.2);
  player.load(one);
  expect(player.rate.current).toBe(2);
});

test('a new default does not change a story whose speed was chosen', () => {
  const { player, settings } = aListener();
  player.load(one);
  player.setRate(2);
  settings.change({ rate: 0.8 });
  expect(player.rate.current).toBe(2);
});

test('a new default applies at once to a story whose speed was not chosen', () => {
  const { player, settings } = aListener();
  player.load(one);
  settings.change({ rate: 0.8 });
  expect(player.rate.current).toBe(0.8);
});
