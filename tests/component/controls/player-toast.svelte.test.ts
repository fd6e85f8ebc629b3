import { expect, test, vi } from 'vitest';
import { flushSync } from 'svelte';
import { PlayerToast } from '#lib/ui/controls/player-toast.svelte.ts';
import type { Story } from '#lib/core/publication/story.ts';
import { Signal } from '#lib/core/signal.ts';
import { aPlayer, place } from '../../support/a-player.ts';
import { aStoryOfTwoTracksEach, knownTexts } from '../../support/a-publication.ts';

/** The third track is missing. */
async function skipIn(story: Story): Promise<string | undefined> {
  const { backend, source, player, playing } = aPlayer();
  let toast: PlayerToast | undefined;
  const stop = $effect.root(() => {
    toast = new PlayerToast(player, { leftBehind: new Signal(null) });
  });
  flushSync();
  source.failures.set(2, { kind: 'missing', detail: '404' });
  await playing(place('p1'), story);
  backend.says('progressed', 24.5);
  await vi.waitFor(() => expect(toast?.shown).toBeDefined());
  const text = toast?.shown?.text;
  stop();
  return text;
}

test('a paragraph that is skipped is named by its number, however many tracks each has', async () => {
  const text = await skipIn(aStoryOfTwoTracksEach(3));
  expect(text).toBe('Paragraph 2 was skipped: its audio is missing on the server.');
});

test('where the text is not known, what is skipped has no number', async () => {
  const text = await skipIn({ ...aStoryOfTwoTracksEach(3), texts: knownTexts([{ blocks: [] }]) });
  expect(text).toBe('Part of this chapter was skipped: its audio is missing on the server.');
});
