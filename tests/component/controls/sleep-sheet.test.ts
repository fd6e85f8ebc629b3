import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import type { SleepControls } from '#lib/app/app.ts';
import { SleepTimer } from '#lib/app/sleep-timer.ts';
import type { SleepStatus } from '#lib/core/playback/sleep-timer.ts';
import { openStory } from '#lib/core/playback/open-story.ts';
import { Signal } from '#lib/core/signal.ts';
import { SettingsStore } from '#lib/storage/settings-store.ts';
import SheetInApp from '../../support/SheetInApp.svelte';
import { aPlayer, place, twelveParagraphs } from '../../support/a-player.ts';
import { fakeApp } from '../../support/fake-app.ts';

interface Sheet {
  readonly canFade?: boolean;
  readonly isLoaded?: boolean;
  readonly mayFeelMotion?: boolean;
  /** What the timer was set to last. */
  readonly last?: 'chapter' | 30;
}

async function aSheet({ canFade = true, isLoaded = true, mayFeelMotion = true, last }: Sheet = {}) {
  const heard = aPlayer();
  await heard.playing(place('p2'));
  const { player } = heard;
  const settings = new SettingsStore(undefined);
  settings.change({ sleepChoice: last });
  const status = new Signal<SleepStatus | undefined>(undefined);
  const timer = new SleepTimer({
    player,
    status,
    fades: () => true,
    nowMs: () => 0,
    onTouched: () => undefined,
    stop: () => undefined,
  });
  const controls: SleepControls = {
    canFade,
    canShake: true,
    set: (choice) => {
      timer.set(choice);
    },
    addTime: () => undefined,
    clear: () => {
      timer.clear();
    },
    askForMotion: () => Promise.resolve(mayFeelMotion),
  };
  const sleep = { status, controls: () => Promise.resolve(isLoaded ? controls : undefined) };
  const onClose = vi.fn();
  await render(SheetInApp, {
    app: fakeApp({ settings, player, sleep }),
    name: 'sleep',
    given: {
      player,
      open: openStory(twelveParagraphs),
      rate: 1,
      position: 12,
      onJump: vi.fn(),
      onGo: vi.fn(),
      onSheet: vi.fn(),
      onClose,
    },
  });
  return { status, settings, onClose };
}

test('the end of a part is chosen from rows that say how long it takes', async () => {
  const { status } = await aSheet();
  const chapter = page.getByRole('radio', { name: 'End of the chapter' });
  await expect.element(chapter).toHaveAccessibleDescription('0:36');
  await userEvent.click(page.getByText('End of the chapter'));
  await expect.element(chapter).toBeChecked();
  await expect
    .element(page.getByText('The voice will stop at the end of “Chapter 1”, in less than a minute.'))
    .toBeVisible();
  expect(status.current).toMatchObject({ choice: 'chapter', stopsAt: 48 });
});

test('minutes are chosen with one tap, or with the arrow keys', async () => {
  const { status } = await aSheet();
  await userEvent.click(page.getByText('5 min', { exact: true }));
  await expect.element(page.getByRole('radio', { name: '5 minutes', exact: true })).toBeChecked();
  expect(status.current?.choice).toBe(5);
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByRole('radio', { name: '10 minutes' })).toBeChecked();
  expect(status.current?.choice).toBe(10);
});

test('the fade can be switched off', async () => {
  const { settings } = await aSheet();
  const fade = page.getByRole('switch', { name: 'Fade the voice' });
  await expect.element(fade).toBeChecked();
  await fade.click();
  await expect.element(fade).not.toBeChecked();
  expect(settings.current.current.sleepFade).toBe(false);
});

test('where the system alone changes the volume, no fade is offered', async () => {
  await aSheet({ canFade: false });
  await expect.element(page.getByRole('button', { name: 'No timer' })).toBeVisible();
  expect(page.getByRole('switch', { name: 'Fade the voice' }).query()).toBeNull();
});

test('“No timer” ends the timer, and “Good night” leaves it on', async () => {
  const { status, onClose } = await aSheet();
  const goodNight = page.getByRole('button', { name: 'Good night' });
  await expect.element(goodNight).toBeDisabled();
  await userEvent.click(page.getByText('End of the story'));
  await goodNight.click();
  expect(onClose).toHaveBeenCalledOnce();
  expect(status.current?.choice).toBe('story');
  await page.getByRole('button', { name: 'No timer' }).click();
  await expect.poll(() => status.current).toBeUndefined();
});

test('without its code the sheet says what to do', async () => {
  await aSheet({ isLoaded: false });
  await expect.element(page.getByRole('alert')).toHaveTextContent('Check your connection');
});

test('what was set last comes first the next time', async () => {
  const { status, settings, onClose } = await aSheet({ last: 30 });
  await page.getByRole('button', { name: /^Again(?: tonight)?: 30 minutes$/ }).click();
  expect(status.current?.choice).toBe(30);
  expect(onClose).toHaveBeenCalledOnce();
  await userEvent.click(page.getByText('End of the chapter'));
  await expect.poll(() => settings.current.current.sleepChoice).toBe('chapter');
});

test('a shake adds time only where the listener lets the app feel it', async () => {
  const { settings } = await aSheet();
  await page.getByRole('switch', { name: 'Shake for 5 more minutes' }).click();
  await expect.poll(() => settings.current.current.sleepShake).toBe(true);
});

test('where the system refuses the motion, the switch stays off and says why', async () => {
  const { settings } = await aSheet({ mayFeelMotion: false });
  await page.getByRole('switch', { name: 'Shake for 5 more minutes' }).click();
  await expect.element(page.getByText('This device doesn’t let the app feel it.')).toBeVisible();
  expect(settings.current.current.sleepShake).toBe(false);
});
