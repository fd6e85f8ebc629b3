import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import type { HistoryEntry } from '#lib/core/library/history.ts';
import { openStory } from '#lib/core/playback/open-story.ts';
import { Signal } from '#lib/core/signal.ts';
import SheetInApp from '../../support/SheetInApp.svelte';
import { aPlayer, place, twelveParagraphs } from '../../support/a-player.ts';
import { fakeApp, fakeRecords } from '../../support/fake-app.ts';

async function open(...history: readonly HistoryEntry[]) {
  const [onGo, onClose] = [vi.fn(), vi.fn()];
  const { player } = aPlayer();
  await render(SheetInApp, {
    app: {
      ...fakeApp({ player }),
      records: () => Promise.resolve(fakeRecords({ historyOf: () => new Signal(history) })),
    },
    name: 'history',
    given: {
      player,
      open: openStory(twelveParagraphs),
      rate: 1,
      position: 0,
      onJump: vi.fn(),
      onGo,
      onSheet: vi.fn(),
      onClose,
    },
  });
  return { onGo, onClose };
}

test('a place that was left is named by its line, how it was left and when, and a tap returns to it', async () => {
  const at = { ...place('p3', 2), title: 'Chapter one', text: { before: 'The bus ', after: 'was late.' } };
  const { onGo, onClose } = await open({ at, how: 'pause', atMs: Date.now() - 5 * 60_000 });
  const entry = page.getByRole('listitem').getByRole('button');
  await expect
    .element(entry)
    .toHaveTextContent('“The bus was late.” You paused here 5 minutes ago · Chapter one');
  await entry.click();
  expect(onClose).toHaveBeenCalledOnce();
  expect(onGo).toHaveBeenCalledExactlyOnceWith(26);
});

test('without any place the sheet says what will be listed', async () => {
  await open();
  await expect.element(page.getByText('the place you left is listed here')).toBeVisible();
});

test('where the list cannot be loaded, the sheet says so', async () => {
  const { player } = aPlayer();
  await render(SheetInApp, {
    app: fakeApp({ player, records: () => Promise.resolve(undefined) }),
    name: 'history',
    given: {
      player,
      open: openStory(twelveParagraphs),
      rate: 1,
      position: 0,
      onJump: vi.fn(),
      onGo: vi.fn(),
      onSheet: vi.fn(),
      onClose: vi.fn(),
    },
  });
  await expect.element(page.getByText('This couldn’t be loaded.')).toBeVisible();
});
