import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import type { RepeatStatus } from '#lib/app/app.ts';
import { Repeater } from '#lib/app/repeater.ts';
import { openStory } from '#lib/core/playback/open-story.ts';
import type { SleepStatus } from '#lib/core/playback/sleep-timer.ts';
import { Signal } from '#lib/core/signal.ts';
import SheetInApp from '../../support/SheetInApp.svelte';
import { aPlayer, place, twelveParagraphs } from '../../support/a-player.ts';
import { fakeApp } from '../../support/fake-app.ts';

async function aSheet({ isLoaded = true } = {}) {
  const heard = aPlayer();
  await heard.playing(place('p2', 4));
  const { player, backend } = heard;
  const status = new Signal<RepeatStatus | undefined>(undefined);
  const sleep = new Signal<SleepStatus | undefined>(undefined);
  const repeater = new Repeater({ player, sleep, status, onLeft: () => undefined });
  const onClose = vi.fn();
  await render(SheetInApp, {
    app: fakeApp({
      player,
      repeating: {
        status,
        left: new Signal(0),
        controls: () => Promise.resolve(isLoaded ? repeater : undefined),
      },
    }),
    name: 'repeat',
    given: {
      player,
      open: openStory(twelveParagraphs),
      rate: 1,
      position: 16,
      onJump: vi.fn(),
      onGo: vi.fn(),
      onSheet: vi.fn(),
      onClose,
    },
  });
  return { backend, status, onClose };
}

const key = (name: string | RegExp) => page.getByRole('button', { name });

test('a switch repeats the paragraph that is heard', async () => {
  const { status } = await aSheet();
  await expect.element(key('End')).toBeDisabled();
  await page.getByRole('switch', { name: 'This paragraph' }).click();
  expect(status.current?.span).toMatchObject({ start: 12 });
  await page.getByRole('switch', { name: 'This paragraph' }).click();
  expect(status.current).toBeUndefined();
});

test('A and B are set at the words that are heard, and show them', async () => {
  const { backend, status } = await aSheet();
  await expect.element(key('B is here')).toBeDisabled();
  await key('A is here').click();
  await expect.element(key(/^A is here “two three\.”/)).toBeVisible();
  await expect.element(page.getByText('Now listen, and press B')).toBeVisible();
  backend.says('progressed', 14.5);
  await key('B is here').click();
  expect(status.current?.span?.start).toBeCloseTo(15.6, 3);
  expect(status.current?.span?.end).toBeCloseTo(27.6, 3);
  await expect.element(key(/^B is here “One/)).toBeVisible();
});

test('a pause after each sentence says what happens in it, and one tap ends all', async () => {
  const { status, onClose } = await aSheet();
  const pauses = page.getByRole('group', { name: 'Pause after each sentence' });
  await expect.element(pauses.getByRole('radio', { name: 'None' })).toBeChecked();
  await page.getByRole('radio', { name: 'As long as the sentence' }).click();
  expect(status.current?.repeat.pause).toBe('as-long');
  await expect.element(page.getByText('In the pause the words are lit once more')).toBeVisible();
  await key('End').click();
  expect(status.current).toBeUndefined();
  expect(onClose).toHaveBeenCalledOnce();
});

test('it says that its code could not be loaded', async () => {
  await aSheet({ isLoaded: false });
  await expect.element(page.getByRole('alert')).toHaveTextContent('couldn’t be loaded');
});
