import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { PlayerState } from '#lib/core/playback/state.ts';
import { openStory, placeAt } from '#lib/core/playback/open-story.ts';
import NowPlaying from '#lib/ui/controls/NowPlaying.svelte';
import { PlaybackClock } from '#lib/player/playback-clock.ts';
import { Player } from '#lib/player/player.ts';
import { joinedTracks } from '#lib/player/joined-tracks.ts';
import { PlaybackBuffer } from '#lib/player/playback-buffer.ts';
import { aStory } from '../../support/a-publication.ts';
import { FakeAudioBackend } from '../../support/fake-audio-backend.ts';
import { FakeTimer } from '../../support/fake-timer.ts';
import { noRetries } from '../../support/some-retries.ts';
import { FakeResourceSource } from '../../support/fake-resource-source.ts';

const story = aStory({ chapters: [[12, 12]] });
const open = openStory(story);
const player = new Player(
  new FakeAudioBackend(),
  new PlaybackBuffer({
    source: new FakeResourceSource(),
    retries: noRetries,
    soundMakers: () => [joinedTracks],
    savesData: () => false,
  }),
  new PlaybackClock(() => 0),
  new FakeTimer().wait,
);

async function show(state: PlayerState) {
  await render(NowPlaying, { player, open, state, rate: 1, position: 4, href: '/story/a-story/' });
  return page.getByRole('region', { name: 'Now playing' });
}

const at = placeAt(open, 4);

describe('what is playing elsewhere', () => {
  test('says the chapter and what is left of it', async () => {
    await expect.element(await show({ status: 'playing', at })).toHaveTextContent('Chapter 1, 0:20 left');
  });

  test('says in words that the voice has failed, in place of the time', async () => {
    const bar = await show({ status: 'failed', at, error: { kind: 'unreachable', detail: 'offline' } });
    await expect.element(bar.getByRole('alert')).toHaveTextContent('The voice can’t be reached');
    await expect.element(bar).not.toHaveTextContent('left');
  });

  test('gives the styles how much of the screen it covers, while it is there', async () => {
    const { unmount } = await render(NowPlaying, {
      player,
      open,
      state: { status: 'playing', at },
      rate: 1,
      position: 4,
      href: '/story/a-story/',
    });
    const height = () => document.documentElement.style.getPropertyValue('--now-playing-height');
    const bar = page.getByRole('region', { name: 'Now playing' }).element();
    await expect.poll(height).toBe(`${bar.getBoundingClientRect().height}px`);
    await unmount();
    expect(height()).toBe('');
  });
});
