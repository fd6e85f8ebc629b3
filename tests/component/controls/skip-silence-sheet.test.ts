import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import type { Pauses } from '#lib/app/app.ts';
import { openStory } from '#lib/core/playback/open-story.ts';
import { Signal } from '#lib/core/signal.ts';
import type { PausesInStory } from '#lib/core/sound/pause-map.ts';
import type { SavedTime } from '#lib/core/sound/saved-time.ts';
import { SettingsStore } from '#lib/storage/settings-store.ts';
import SheetInApp from '../../support/SheetInApp.svelte';
import { aPlayer, twelveParagraphs } from '../../support/a-player.ts';
import { fakeApp } from '../../support/fake-app.ts';

interface Given {
  readonly isLoaded?: boolean;
  readonly isDownloaded?: boolean;
  readonly canSkip?: boolean;
}

async function aSheet({ isLoaded = true, isDownloaded = true, canSkip = true }: Given = {}) {
  const { player } = aPlayer();
  const settings = new SettingsStore(undefined);
  const saved = new Signal<SavedTime>({ all: 0, stories: {} });
  const known = new Signal<PausesInStory>({
    knownShare: 0.4,
    seconds: { light: 10, medium: 30, strong: 72 },
  });
  const pauses: Pauses = {
    saved,
    canSkip: () => canSkip,
    isDownloaded: () => isDownloaded,
    lookAt: () => undefined,
    known: () => known.current,
    changed: () => known,
  };
  await render(SheetInApp, {
    app: fakeApp({ settings, player, pauses: () => Promise.resolve(isLoaded ? pauses : undefined) }),
    name: 'skip-silence',
    given: {
      player,
      open: openStory(twelveParagraphs),
      rate: 2,
      position: 0,
      onJump: vi.fn(),
      onGo: vi.fn(),
      onSheet: vi.fn(),
      onClose: vi.fn(),
    },
  });
  return { settings, saved, known };
}

const level = (name: string) => page.getByRole('radio', { name, exact: true });

test('a level is chosen, and the sheet says what the times in the player count', async () => {
  const { settings } = await aSheet();
  await expect.element(level('Off')).toBeChecked();
  await level('Medium').click();
  expect(settings.current.current.skipSilence).toBe('medium');
  await expect.element(page.getByText('The times in the player count all pauses')).toBeVisible();
});

test('what each level saves is told at the speed of the voice, once all pauses are known', async () => {
  const { known } = await aSheet();
  await expect.element(page.getByText('Listening for pauses in this story: 40%')).toBeVisible();
  await expect.element(level('Strong')).toHaveAccessibleDescription('Pauses of at most 0.25 s');
  known.set({ knownShare: 1, seconds: { light: 10, medium: 30, strong: 72 } });
  await expect.element(level('Strong')).toHaveAccessibleDescription('Pauses of at most 0.25 s, saves 0:36');
});

test('the time that was saved is told, in all and in this story', async () => {
  const { saved } = await aSheet();
  await expect.element(page.getByText('Long pauses become shorter.')).toBeVisible();
  saved.set({ all: 720, stories: {} });
  await expect.element(page.getByText('Skipping silence has saved 12 minutes.')).toBeVisible();
  saved.set({ all: 720, stories: { 'a-story': 180 } });
  await expect
    .element(page.getByText('Skipping silence has saved 12 minutes, 3 minutes of it in this story.'))
    .toBeVisible();
});

test('where it cannot be known or done, the sheet says why', async () => {
  await aSheet({ isDownloaded: false });
  await expect.element(page.getByText('once the story is downloaded')).toBeVisible();
  await aSheet({ canSkip: false });
  await expect.element(page.getByText('can’t be shortened')).toBeVisible();
  await aSheet({ isLoaded: false });
  await expect.element(page.getByText('Check your connection')).toBeVisible();
});
