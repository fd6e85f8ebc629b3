import { expect, test } from 'vitest';
import { loadHeardText } from '#lib/app/load-heard-text.ts';
import { ok } from '#lib/core/result.ts';
import { ChapterTexts } from '#lib/core/transcript/chapter-texts.ts';
import { aPlayer, place, twelveParagraphs } from '../../support/a-player.ts';

test('the text of what is heard is loaded, and that of the next chapter once there is sound', async () => {
  const { player, playing, backend, rested } = aPlayer();
  loadHeardText(player);
  const texts = new ChapterTexts((index) =>
    Promise.resolve(ok(twelveParagraphs.texts.of(index)?.blocks ?? [])),
  );
  const loaded = () => [...texts.loaded.keys()];
  await playing(place('p1'), { ...twelveParagraphs, texts });
  expect(loaded()).toEqual([0]);
  backend.says('progressed');
  await rested();
  expect(loaded()).toEqual([0, 1]);
  player.pause();
  backend.says('stopped');
  player.seek(9 * 12);
  await rested();
  expect(loaded().toSorted()).toEqual([0, 1, 2]);
  expect(player.here()).toMatchObject({ paragraph: 'p10' });
});
