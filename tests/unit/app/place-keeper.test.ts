import { beforeEach, expect, test } from 'vitest';
import { keepPlaces } from '#lib/app/place-keeper.ts';
import type { Locator } from '#lib/core/playback/locator.ts';
import type { ParagraphId } from '#lib/core/publication/ids.ts';
import { PlaybackClock } from '#lib/player/playback-clock.ts';
import { Player } from '#lib/player/player.ts';
import { StretchQueue } from '#lib/player/stretch-queue.ts';
import { aStory } from '../../support/a-publication.ts';
import { FakeAudioBackend } from '../../support/fake-audio-backend.ts';
import { FakeTrackSource } from '../../support/fake-track-source.ts';

/** Six paragraphs of twelve seconds. */
const story = aStory({ chapters: [[12, 12, 12, 12, 12, 12]] });

let backend: FakeAudioBackend;
let player: Player;
let nowMs: number;
let hide: () => void;
/** "p2 at 14.0", with "finished" behind it at the end. */
let kept: string[];

beforeEach(() => {
  backend = new FakeAudioBackend();
  player = new Player(backend, new StretchQueue(new FakeTrackSource()), new PlaybackClock(() => 0));
  nowMs = 0;
  kept = [];
  keepPlaces({
    player,
    save: (at, isFinished) =>
      kept.push(`${at.paragraph} at ${at.seconds.toFixed(1)}${isFinished ? ', finished' : ''}`),
    nowMs: () => nowMs,
    onHide: (listener) => (hide = listener),
  });
});

async function playing(at?: Locator) {
  player.load(story, at);
  while (player.state.current.status === 'loading') await Promise.resolve();
  player.play();
  backend.says('playing');
  kept.length = 0;
}

test('a story that is only opened keeps nothing', async () => {
  player.load(story);
  while (player.state.current.status === 'loading') await Promise.resolve();
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

test('the place is kept at a pause, at an interruption and when the page is hidden', async () => {
  await playing();
  backend.says('progressed', 3);
  hide();
  player.pause();
  player.play();
  backend.says('playing', 3);
  backend.says('stopped', 7);
  expect(kept).toEqual(expect.arrayContaining(['p1 at 3.0', 'p1 at 7.0']));
  expect(kept[0]).toBe('p1 at 3.0');
  expect(kept.at(-1)).toBe('p1 at 7.0');
});

test('a story that was heard to its end is finished', async () => {
  await playing({ publication: story.publication.id, paragraph: 'p6' as ParagraphId, seconds: 0 });
  backend.says('ended', 12);
  expect(kept.at(-1)).toMatch(/^p6 at .*, finished$/);
});

test('another story that is opened leaves the first one’s place alone', async () => {
  await playing();
  player.load(aStory({ id: 'another' }));
  hide();
  expect(kept.some((entry) => entry.startsWith('p1 at 0.0'))).toBe(false);
});
