import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import type { PlayerControls } from '#lib/app/app.ts';
import { openStory } from '#lib/core/playback/open-story.ts';
import { SettingsStore } from '#lib/storage/settings-store.ts';
import SheetInApp from '../../support/SheetInApp.svelte';
import { aPlayer, twelveParagraphs } from '../../support/a-player.ts';
import { fakeApp } from '../../support/fake-app.ts';

test('a speed can become that of new stories', async () => {
  const settings = new SettingsStore(undefined);
  const player: PlayerControls = aPlayer().player;
  await render(SheetInApp, {
    app: fakeApp({ settings, player }),
    name: 'speed',
    given: {
      player,
      open: openStory(twelveParagraphs),
      rate: 1.25,
      position: 0,
      onJump: vi.fn(),
      onGo: vi.fn(),
      onSheet: vi.fn(),
      onClose: vi.fn(),
    },
  });
  await page.getByRole('button', { name: 'Use 1.25× for new stories, too' }).click();
  await expect.element(page.getByText('New stories start at this speed.')).toBeVisible();
  expect(settings.current.current.rate).toBe(1.25);
});
