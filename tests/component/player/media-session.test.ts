import { beforeEach, expect, test } from 'vitest';
import { codecDelaySeconds } from '#lib/core/mp3/track-format.ts';
import { connectMediaSession, type SystemSession } from '#lib/player/media-session.ts';
import { PlaybackClock } from '#lib/player/playback-clock.ts';
import { Player } from '#lib/player/player.ts';
import { joinedTracks } from '#lib/player/joined-tracks.ts';
import { PlaybackBuffer } from '#lib/player/playback-buffer.ts';
import { aStory } from '../../support/a-publication.ts';
import type { TrackSkip } from '#lib/core/settings/settings.ts';
import { FakeAudioBackend } from '../../support/fake-audio-backend.ts';
import { FakeTimer } from '../../support/fake-timer.ts';
import { noRetries } from '../../support/some-retries.ts';
import { FakeResourceSource } from '../../support/fake-resource-source.ts';

/** Two chapters of 24 and 36 seconds. */
const story = aStory({
  chapters: [
    [12, 12],
    [12, 12, 12],
  ],
});

/** Records what the system would show, and presses its buttons. */
class FakeSession implements SystemSession {
  metadata: MediaMetadata | null = null;
  playbackState: MediaSessionPlaybackState = 'none';
  /** All positions that it was given. */
  readonly bars: (MediaPositionState | undefined)[] = [];
  readonly #handlers = new Map<MediaSessionAction, MediaSessionActionHandler | null>();

  setActionHandler(action: MediaSessionAction, handler: MediaSessionActionHandler | null): void {
    this.#handlers.set(action, handler);
  }

  setPositionState(state?: MediaPositionState): void {
    this.bars.push(state);
  }

  press(action: MediaSessionAction, details: Partial<MediaSessionActionDetails> = {}): void {
    this.#handlers.get(action)?.({ action, ...details });
  }
}

let backend: FakeAudioBackend;
let player: Player;
let session: FakeSession;
let trackSkip: TrackSkip;

beforeEach(async () => {
  backend = new FakeAudioBackend();
  player = new Player(
    backend,
    new PlaybackBuffer({
      source: new FakeResourceSource(),
      retries: noRetries,
      soundMakers: () => [joinedTracks],
      savesData: () => false,
    }),
    new PlaybackClock(() => 0),
    new FakeTimer().wait,
  );
  session = new FakeSession();
  trackSkip = 'paragraph';
  connectMediaSession(player, {
    session,
    isIos: false,
    trackSkip: () => trackSkip,
    artworkOf: () => undefined,
  });
  player.load(story);
  // The whole story becomes one stretch.
  await new Promise((resolve) => setTimeout(resolve));
  player.play();
  backend.says('playing');
});

test('the chapter that is heard first is shown', () => {
  expect(session.playbackState).toBe('playing');
  expect(session.metadata).toMatchObject({ title: 'Chapter 1', album: 'A Story' });
  expect(session.bars.at(-1)).toEqual({ duration: 24, position: 0, playbackRate: 1 });
});

test('a chapter that begins inside a stretch is shown with its own bar', () => {
  backend.says('progressed', 23.9);
  expect(session.metadata?.title).toBe('Chapter 1');
  backend.says('progressed', 24.5 + codecDelaySeconds);
  expect(session.metadata?.title).toBe('Chapter 2');
  expect(session.bars.at(-1)).toEqual({
    duration: 36,
    position: expect.closeTo(0.5) as number,
    playbackRate: 1,
  });
});

test('the system is given a chapter once, not at every heartbeat', () => {
  session.bars.length = 0;
  for (const time of [24.5, 24.75, 25]) backend.says('progressed', time);
  expect(session.bars).toHaveLength(1);
});

test('a place on the bar counts from the chapter that the bar was given', () => {
  // The next chapter has begun, but the system's bar has not been updated by a heartbeat yet.
  backend.currentTime = 24.1;
  session.press('seekto', { seekTime: 20 });
  expect(backend.calls.at(-1)).toBe('resume at 20.0');
  backend.says('playing', 24.5);
  session.press('seekto', { seekTime: 10 });
  expect(backend.calls.at(-1)).toBe('resume at 34.0');
});

test.each([NaN, Infinity, -Infinity, undefined])('a seek to %s moves nothing', (seekTime) => {
  const [state, calls] = [player.state.current, backend.calls.length];
  session.press('seekto', seekTime === undefined ? {} : { seekTime });
  expect(player.state.current).toBe(state);
  expect(backend.calls).toHaveLength(calls);
});

test.each(['seekforward', 'seekbackward'] as const)('%s by no number moves nothing', (action) => {
  const state = player.state.current;
  for (const seekOffset of [NaN, Infinity]) session.press(action, { seekOffset });
  expect(player.state.current).toBe(state);
});

test('a skip without an offset moves by the usual seconds', () => {
  session.press('seekforward');
  expect(backend.calls.at(-1)).toBe('resume at 30.0');
});

test('a window that was silenced by another one leaves the system to it, until it plays again', () => {
  player.pause('elsewhere');
  expect([session.metadata, session.playbackState, session.bars.at(-1)]).toEqual([null, 'none', undefined]);
  const state = player.state.current;
  session.press('play');
  expect(player.state.current).toBe(state);
  player.play();
  backend.says('playing');
  expect(session.metadata).toMatchObject({ title: 'Chapter 1' });
  session.press('pause');
  expect(player.state.current.status).toBe('paused');
});

test('the buttons for tracks skip by paragraphs, or by chapters where the listener chose so', () => {
  session.press('nexttrack');
  expect(player.position()).toBeCloseTo(12);
  trackSkip = 'chapter';
  session.press('nexttrack');
  expect(player.position()).toBeCloseTo(24);
  const state = player.state.current;
  session.press('nexttrack');
  expect(player.state.current).toBe(state);
  session.press('previoustrack');
  expect(player.position()).toBeCloseTo(0);
});

test('a story that gets another title is shown with it at once', () => {
  const { publication, texts } = story;
  player.load({ publication: { ...publication, title: 'Another title' }, texts });
  expect(session.metadata).toMatchObject({ title: 'Chapter 1', album: 'Another title' });
});

test('another story that is opened is shown once it is heard', () => {
  const { publication, texts } = aStory({ id: 'another-story' });
  player.load({ publication, texts });
  expect(session.metadata).toMatchObject({ title: 'Chapter 1', album: 'A Story' });
});
