import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import type { Clicks } from '#lib/app/app.ts';
import { openStory } from '#lib/core/playback/open-story.ts';
import type { TapResult } from '#lib/core/sound/tap-along.ts';
import { SettingsStore } from '#lib/storage/settings-store.ts';
import SheetInApp from '../../support/SheetInApp.svelte';
import { aPlayer, twelveParagraphs } from '../../support/a-player.ts';
import { fakeApp } from '../../support/fake-app.ts';

/** Clicks that are over when the test says so. */
class FakeClicks implements Clicks {
  taps: number[] = [];
  isStopped = false;
  told: TapResult = { kind: 'too-few' };
  end: (isHeard: boolean) => void = () => undefined;

  start(onEnd: (isHeard: boolean) => void): void {
    this.end = onEnd;
  }
  tap(atMs: number): void {
    this.taps.push(atMs);
  }
  result(): TapResult {
    return this.told;
  }
  stop(): void {
    this.isStopped = true;
  }
}

async function aSheet({ isLoaded = true } = {}) {
  const { player } = aPlayer();
  const settings = new SettingsStore(undefined);
  const clicks = new FakeClicks();
  await render(SheetInApp, {
    app: fakeApp({ settings, player, clicks: () => Promise.resolve(isLoaded ? clicks : undefined) }),
    name: 'timing',
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
  return { settings, clicks };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

test('the delay is set by keys and by the slider, for the place where the sound goes', async () => {
  const { settings } = await aSheet();
  await page.getByRole('radio', { name: 'Speaker' }).click();
  await button('Longer delay').click();
  await button('Longer delay').click();
  expect(settings.current.current).toMatchObject({ soundOutput: 'speaker', soundDelays: { speaker: 20 } });
  const slider = page.getByRole('slider', { name: 'Delay' });
  slider.element().focus();
  await userEvent.keyboard('{Home}');
  await expect.element(slider).toHaveAttribute('aria-valuetext', '−300 ms');
  await expect.element(button('Shorter delay')).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('radio', { name: 'This device' }).click();
  await expect.element(slider).toHaveValue('0');
});

test('taps with a finger and with the keyboard measure the delay, which is used when the listener says so', async () => {
  const { settings, clicks } = await aSheet();
  await button('Measure by tapping').click();
  await button('Start the clicks').click();
  const key = button('Tap');
  await expect.element(key).toHaveFocus();
  await key.click();
  await userEvent.keyboard(' {Enter}');
  expect(clicks.taps).toHaveLength(3);
  clicks.told = { kind: 'measured', delayMs: 243, withinMs: 11 };
  clicks.end(true);
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('The sound is 240 ms late, give or take 15 ms.');
  expect(settings.current.current.soundDelays).toEqual({});
  await button('Use 240 ms').click();
  await expect.element(page.getByRole('slider', { name: 'Delay' })).toHaveValue('240');
});

test.each([
  ['too-few', 'too few taps'],
  ['uneven', 'did not follow the clicks'],
  ['out-of-range', '−300 and 2,000 ms'],
] as const)('taps that are %s change nothing, and the listener may try again', async (kind, message) => {
  const { clicks } = await aSheet();
  await button('Measure by tapping').click();
  await button('Start the clicks').click();
  clicks.told = { kind };
  clicks.end(true);
  await expect.element(page.getByRole('status')).toHaveTextContent(message);
  await expect.element(button('Measure again')).toBeVisible();
});

test('the clicks end when the listener goes back', async () => {
  const { clicks } = await aSheet();
  await button('Measure by tapping').click();
  await button('Start the clicks').click();
  await button('Back').click();
  await expect.element(button('Measure by tapping')).toBeVisible();
  expect(clicks.isStopped).toBe(true);
});

test('without its code the measuring says what to do', async () => {
  await aSheet({ isLoaded: false });
  await button('Measure by tapping').click();
  await expect.element(page.getByRole('status')).toHaveTextContent('Check your connection');
});
