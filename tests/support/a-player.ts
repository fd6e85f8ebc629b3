import { expect, vi } from 'vitest';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { BlockId, PublicationId } from '#lib/core/publication/ids.ts';
import type { Story } from '#lib/core/publication/story.ts';
import { PlaybackClock } from '#lib/player/playback-clock.ts';
import { Player } from '#lib/player/player.ts';
import type { PrefetchPorts } from '#lib/player/prefetch.ts';
import { joinedTracks } from '#lib/player/joined-tracks.ts';
import { PlaybackBuffer } from '#lib/player/playback-buffer.ts';
import { wholeFile } from '#lib/player/whole-file.ts';
import { aStory } from './a-publication.ts';
import { FakeAudioBackend } from './fake-audio-backend.ts';
import { FakeTimer } from './fake-timer.ts';
import { FakeResourceSource } from './fake-resource-source.ts';
import { someRetries } from './some-retries.ts';

/** Twelve paragraphs of twelve seconds in three chapters: p1 at 0, p2 at 12 … */
export const twelveParagraphs = aStory({ chapters: [0, 1, 2].map(() => [12, 12, 12, 12]) });

export function place(paragraph: string, seconds = 0): Locator {
  return { publication: 'a-story' as PublicationId, paragraph: paragraph as BlockId, seconds };
}

interface MadePlayer {
  readonly savesData?: boolean;
  readonly rewinds?: boolean;
  readonly delayMs?: number;
  readonly shorten?: NonNullable<PrefetchPorts['shorten']>;
}

/** A player between a backend and a source that do as the test says, and ways to wait for it. */
export function aPlayer({ savesData = false, rewinds = true, delayMs = 0, shorten }: MadePlayer = {}) {
  const backend = new FakeAudioBackend();
  const source = new FakeResourceSource();
  const timer = new FakeTimer();
  const { retries, sign } = someRetries(timer);
  const buffer = new PlaybackBuffer({
    source,
    retries,
    soundMakers: () => [joinedTracks, wholeFile],
    ...(shorten && { shorten }),
    savesData: () => savesData,
  });
  const time = { nowMs: 0 };
  const clock = new PlaybackClock(() => time.nowMs);
  const bugs: unknown[] = [];
  const absence = { nowMs: () => time.nowMs, isOn: () => rewinds };
  const player = new Player(
    backend,
    buffer,
    clock,
    timer.wait,
    (bug) => bugs.push(bug),
    absence,
    () => delayMs,
  );
  const starts = () => backend.calls.filter((call) => call.startsWith('start')).length;
  const isAskedForSound = () => backend.calls.some((call) => /^(start|resume)/.test(call));

  /** Waits until the player has brought the sound into memory. */
  async function settled() {
    while (player.state.current.status === 'loading' && !isAskedForSound()) await Promise.resolve();
  }

  /** Waits until the backend was given another resource. */
  async function started() {
    const before = starts();
    await vi.waitFor(() => expect(starts()).toBeGreaterThan(before), { interval: 1 });
  }

  /** Waits until the player knows whether it can play. */
  async function rested() {
    await vi.waitFor(() => expect(player.state.current.status).not.toBe('loading'), { interval: 1 });
  }

  async function playing(at = place('p1'), story: Story = twelveParagraphs) {
    player.load(story, at);
    await settled();
    player.play();
    await settled();
    backend.says('playing');
  }

  return {
    sign,
    backend,
    source,
    buffer,
    timer,
    clock,
    time,
    bugs,
    player,
    settled,
    started,
    rested,
    playing,
  };
}
