import { beforeEach, expect, test } from 'vitest';
import { keepPlaces, type PlaceKeeper } from '#lib/app/place-keeper.ts';
import type { Place } from '#lib/core/library/place.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import { PlaybackClock } from '#lib/player/playback-clock.ts';
import { Player } from '#lib/player/player.ts';
import { joinedTracks } from '#lib/player/joined-tracks.ts';
import { PlaybackBuffer } from '#lib/player/playback-buffer.ts';
import { aStory } from '../../support/a-publication.ts';
import { FakeAudioBackend } from '../../support/fake-audio-backend.ts';
import { FakeTimer } from '../../support/fake-timer.ts';
import { noRetries } from '../../support/some-retries.ts';
import { FakeResourceSource } from '../../support/fake-resource-source.ts';

/** Six paragraphs of twelve seconds. */
const story = aStory({ chapters: [[12, 12, 12, 12, 12, 12]] });

let backend: FakeAudioBackend;
let player: Player;
let nowMs: number;
let hide: () => void;
/** "p2 at 14.0", followed by "finished" at the end. */
let kept: string[];
/** Its sequence grows with each writing, of this tab and of another. */
let stored: Place | undefined;
let keeper: PlaceKeeper;

beforeEach(() => {
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
  nowMs = 0;
  kept = [];
  stored = undefined;
  keeper = keepPlaces({
    player,
    save: (at, isFinished, sleep) => {
      const sequence = (stored?.sequence ?? 0) + 1;
      stored = { locator: at, sequence, savedAtMs: 0, isFinished, ...(sleep && { sleep }) };
      kept.push(`${at.paragraph} at ${at.seconds.toFixed(1)}${isFinished ? ', finished' : ''}`);
    },
    stored: () => stored,
    nowMs: () => nowMs,
    onHide: (listener) => (hide = listener),
  });
});

async function settled() {
  while (player.state.current.status === 'loading') await Promise.resolve();
}

async function playing(at?: Locator) {
  player.load(story, at);
  await settled();
  player.play();
  backend.says('playing');
  kept.length = 0;
}

test('a story that is only opened keeps nothing', async () => {
  player.load(story);
  await settled();
  hide();
  expect(kept).toEqual([]);
});

test('the place is kept at every paragraph', async () => {
  await playing();
  backend.says('progressed', 11.9);
  backend.says('progressed', 12.1);
  backend.says('progressed', 12.4);
  expect(kept).toEqual(['p2 at 0.1']);
});

test('the place is kept every five seconds of one paragraph', async () => {
  await playing();
  for (const seconds of [1, 4.9, 5.1, 9, 10.2]) {
    nowMs = seconds * 1000;
    backend.says('progressed', seconds);
  }
  expect(kept).toEqual(['p1 at 5.1', 'p1 at 10.2']);
});

test('the place is kept at a pause', async () => {
  await playing();
  backend.currentTime = 3;
  player.pause();
  expect(kept).toEqual(['p1 at 3.0']);
});

test('the place is kept at an interruption', async () => {
  await playing();
  backend.says('stopped', 7);
  expect(kept).toEqual(['p1 at 7.0']);
});

test.each(['elsewhere', 'interruption'] as const)(
  'a voice that stops (%s) after another window has kept a place keeps none',
  async (cause) => {
    await playing();
    backend.says('progressed', 12.1);
    kept.length = 0;
    if (stored) stored = { ...stored, sequence: stored.sequence + 1 };
    backend.currentTime = 13;
    player.pause(cause);
    expect(kept).toEqual([]);
  },
);

test('the place is kept when the page is hidden while the voice goes on', async () => {
  await playing();
  backend.currentTime = 3;
  hide();
  expect(kept).toEqual(['p1 at 3.0']);
});

test('the place is kept when the listener moves it in silence', async () => {
  await playing();
  player.pause();
  kept.length = 0;
  player.seek(14);
  expect(kept).toEqual(['p2 at 2.0']);
});

test('a page that is hidden in silence keeps nothing again', async () => {
  await playing();
  backend.currentTime = 3;
  player.pause();
  kept.length = 0;
  hide();
  hide();
  expect(kept).toEqual([]);
});

test('a silent page whose place is older than another tab’s keeps nothing', async () => {
  await playing();
  backend.currentTime = 3;
  player.pause();
  kept.length = 0;
  if (stored) stored = { ...stored, sequence: stored.sequence + 1 };
  hide();
  player.seek(14);
  hide();
  expect(kept).toEqual([]);
  await settled();
  player.play();
  backend.says('playing', 14);
  expect(kept).toEqual(['p2 at 2.0']);
});

test('a story that was heard to its end is finished', async () => {
  await playing({ publication: story.publication.id, paragraph: 'p6' as BlockId, seconds: 0 });
  backend.says('ended', 12);
  expect(kept.at(-1)).toMatch(/^p6 at .*, finished$/);
});

test('a finished story that is opened again stays finished', async () => {
  await playing({ publication: story.publication.id, paragraph: 'p6' as BlockId, seconds: 0 });
  backend.says('ended', 12);
  const end = player.here();
  kept.length = 0;
  hide();
  player.load(story, end);
  await settled();
  expect(kept).toEqual([]);
  player.load(aStory({ id: 'another' }));
  player.load(story);
  await settled();
  hide();
  expect(kept).toEqual([]);
});

test('a step back after the end leaves a story finished', async () => {
  await playing({ publication: story.publication.id, paragraph: 'p5' as BlockId, seconds: 0 });
  for (const seconds of [4, 8, 12, 16, 20]) backend.says('progressed', seconds);
  backend.says('ended', 24);
  kept.length = 0;
  player.seek(60);
  await settled();
  player.play();
  backend.says('playing');
  backend.says('progressed', 18);
  player.pause();
  expect(kept.map((entry) => entry.endsWith(', finished'))).toEqual(kept.map(() => true));
});

test('a finished story that is played from its start is begun again', async () => {
  await playing({ publication: story.publication.id, paragraph: 'p6' as BlockId, seconds: 0 });
  backend.says('ended', 12);
  player.play();
  await new Promise((resolve) => setImmediate(resolve));
  kept.length = 0;
  backend.says('playing');
  expect(kept).toEqual(['p1 at 0.0']);
});

test('going back from an end that was only jumped to takes the listener back as they were', async () => {
  await playing();
  backend.says('progressed', 5);
  player.pause();
  player.seek(72);
  expect(kept.at(-1)).toBe('p6 at 11.8, finished');
  player.seek(5);
  expect(kept.at(-1)).toBe('p1 at 5.0');
});

test('another story that is opened leaves the first one’s place alone', async () => {
  await playing();
  player.load(aStory({ id: 'another' }));
  hide();
  expect(kept.some((entry) => entry.startsWith('p1 at 0.0'))).toBe(false);
});

test('where the sleep timer stops the voice, the place is kept with the evening until the voice moves', async () => {
  await playing();
  const touched = player.here();
  if (!touched) throw new Error('a story is open');
  keeper.stopForSleep({ touched }, () => {
    player.pauseAt(12, 'sleep-timer');
  });
  expect(kept).toEqual(['p2 at 0.0']);
  expect(stored?.sleep).toEqual({ touched });
  hide();
  expect(stored?.sleep).toEqual({ touched });
  player.seek(30);
  expect(kept.at(-1)).toBe('p3 at 6.0');
  expect(stored).not.toHaveProperty('sleep');
});
