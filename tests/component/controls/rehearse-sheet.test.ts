import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import type { RehearsalStatus } from '#lib/app/app.ts';
import { Rehearser } from '#lib/app/rehearser.ts';
import { openStory } from '#lib/core/playback/open-story.ts';
import { Signal } from '#lib/core/signal.ts';
import SheetInApp from '../../support/SheetInApp.svelte';
import { aPlayer } from '../../support/a-player.ts';
import { aPlay } from '../../support/a-play.ts';
import { fakeApp } from '../../support/fake-app.ts';

async function aSheet({ isLoaded = true } = {}) {
  const { player } = aPlayer();
  const story = aPlay([['Ida', 'Mark', 'Ida']]);
  player.load(story);
  const status = new Signal<RehearsalStatus | undefined>(undefined);
  const rehearser = new Rehearser({ player, status });
  const onClose = vi.fn();
  const controls = () => Promise.resolve(isLoaded ? rehearser : undefined);
  await render(SheetInApp, {
    app: fakeApp({ player, rehearsing: { status, controls } }),
    name: 'rehearse',
    given: {
      player,
      open: openStory(story),
      rate: 1,
      position: 0,
      onJump: vi.fn(),
      onGo: vi.fn(),
      onSheet: vi.fn(),
      onClose,
    },
  });
  return { status, onClose };
}

const part = (name: string) => page.getByRole('radio', { name });
const key = (name: string) => page.getByRole('button', { name });

test('a rehearsal begins once a part is chosen, in the way that is chosen', async () => {
  const { status, onClose } = await aSheet();
  await expect.element(key('Begin')).toBeDisabled();
  await part('Mark').click();
  await part('The voice waits').click();
  await expect.element(page.getByText('Play goes on, and lets you hear it.')).toBeVisible();
  expect(status.current).toBeUndefined();
  await key('Begin').click();
  expect(status.current?.rehearsal).toEqual({ speaker: 'Mark', way: 'wait' });
  expect(onClose).toHaveBeenCalledOnce();
});

test('what is on can be changed, and ended', async () => {
  const { status, onClose } = await aSheet();
  await part('Ida').click();
  await key('Begin').click();
  await part('Mark').click();
  expect(status.current?.rehearsal).toEqual({ speaker: 'Mark', way: 'silent' });
  await key('End').click();
  expect(status.current).toBeUndefined();
  expect(onClose).toHaveBeenCalledTimes(2);
});

test('it says that its code could not be loaded', async () => {
  await aSheet({ isLoaded: false });
  await expect.element(page.getByRole('alert')).toHaveTextContent('couldn’t be loaded');
});
