import { Howler } from 'howler';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '#lib/core/result.ts';
import { wait } from '#lib/offline/waiting.ts';
import { HowlerBackend } from '#lib/player/howler-backend.ts';
import { PlaybackClock } from '#lib/player/playback-clock.ts';
import { Player } from '#lib/player/player.ts';
import { joinedTracks } from '#lib/player/joined-tracks.ts';
import { PlaybackBuffer } from '#lib/player/playback-buffer.ts';
import { aStory } from '../../support/a-publication.ts';
import { noRetries } from '../../support/some-retries.ts';
import { encodeTone } from '../../support/tone-track.ts';

/** The stretch that is loaded before a tap is 36 seconds long. */
const story = aStory({ chapters: [[12, 12, 12, 12]] });
const createObjectURL = URL.createObjectURL.bind(URL);

let tone: ArrayBuffer;
let player: Player;

beforeAll(async () => {
  tone = await encodeTone(12, 300);
});

beforeEach(() => {
  player = new Player(
    new HowlerBackend(),
    new PlaybackBuffer({
      source: { read: () => Promise.resolve(ok(tone)) },
      retries: noRetries,
      soundMakers: () => [joinedTracks],
      savesData: () => false,
    }),
    new PlaybackClock(() => performance.now()),
    wait,
  );
});

afterEach(() => {
  URL.createObjectURL = createObjectURL;
  player.pause();
});

function element(): HTMLAudioElement {
  const node = Howler._howls.at(-1)?._sounds[0]?._node;
  if (!node) throw new Error('nothing is loaded');
  return node;
}

const becomes = (status: string) => expect.poll(() => player.state.current.status).toBe(status);

async function loaded() {
  player.load(story);
  await becomes('paused');
}

async function playingAt(seconds: number) {
  await loaded();
  player.seek(seconds);
  player.play();
  await becomes('playing');
}

/** The state says so, and one tap brings the voice back where it was. */
async function expectMendedByTap(harmed: HTMLAudioElement, from: number) {
  await becomes('failed');
  expect(player.state.current).toMatchObject({ error: { kind: 'silent' } });
  expect(player.position()).toBeGreaterThanOrEqual(from);
  expect(player.position()).toBeLessThan(from + 5);
  player.play();
  await expectMended(harmed, from);
}

/** The voice is back where it was. */
async function expectMended(harmed: HTMLAudioElement, from: number) {
  await expect.poll(element).not.toBe(harmed);
  await becomes('playing');
  const heard = element();
  expect(heard).toMatchObject({ muted: false, volume: 1, playbackRate: 1, paused: false });
  const before = heard.currentTime;
  expect(before).toBeGreaterThanOrEqual(from - 0.1);
  await expect.poll(() => heard.currentTime).toBeGreaterThan(before);
}

describe('a voice that something outside silences', () => {
  test.each<readonly [string, (element: HTMLAudioElement) => void]>([
    [
      'by taking its source',
      (heard) => {
        heard.removeAttribute('src');
        heard.load();
      },
    ],
    ['by an empty source', (heard) => (heard.src = '')],
    [
      'by load()',
      (heard) => {
        heard.load();
      },
    ],
    ['by muting it', (heard) => (heard.muted = true)],
    ['by volume 0', (heard) => (heard.volume = 0)],
    ['by rate 0', (heard) => (heard.playbackRate = 0)],
  ])('%s says so, and one tap brings it back', async (_, harm) => {
    await playingAt(7);
    const heard = element();
    harm(heard);
    await expectMendedByTap(heard, 7);
  });
});

test('a voice whose element stands still goes on in another element by itself', async () => {
  await playingAt(7);
  const heard = element();
  const { currentTime } = heard;
  Object.defineProperty(heard, 'currentTime', { get: () => currentTime, set: () => undefined });
  await expectMended(heard, 7);
});

test.each<readonly [string, (element: HTMLAudioElement) => void]>([
  ['source was taken', (silent) => (silent.src = '')],
  ['volume was set to 0', (silent) => (silent.volume = 0)],
  ['element was muted', (silent) => (silent.muted = true)],
])('a prepared voice whose %s before the tap is heard with the tap', async (_, harm) => {
  await loaded();
  player.seek(5);
  const emptied = new Promise((resolve) => {
    for (const type of ['error', 'volumechange']) element().addEventListener(type, resolve, { once: true });
  });
  harm(element());
  await emptied;
  expect(player.state.current.status).toBe('paused');
  player.play();
  await becomes('playing');
  expect(element()).toMatchObject({ muted: false, volume: 1, paused: false });
  expect(element().currentTime).toBeGreaterThanOrEqual(4.9);
});

describe('a sound that does not come', () => {
  test('is loaded again by itself', async () => {
    URL.createObjectURL = () => createObjectURL(new MediaSource());
    await loaded();
    URL.createObjectURL = createObjectURL;
    const harmed = element();
    player.play();
    await expectMended(harmed, 0);
  });

  test('because play() never settles comes by itself from another element', async () => {
    await loaded();
    const harmed = element();
    harmed.play = () => new Promise(() => undefined);
    player.play();
    await expectMended(harmed, 0);
  });

  test('after its first seconds is loaded again by itself where it broke off', async () => {
    URL.createObjectURL = (sound) => createObjectURL(firstSecondsOf(sound as Blob));
    await loaded();
    URL.createObjectURL = createObjectURL;
    const harmed = element();
    player.play();
    await becomes('playing');
    await becomes('waiting');
    await expectMended(harmed, 1);
  });
});

/** The part of a file that arrives before the connection hangs. */
function firstSecondsOf(sound: Blob): MediaSource {
  const media = new MediaSource();
  media.addEventListener('sourceopen', () => {
    const buffer = media.addSourceBuffer('audio/mpeg');
    void sound
      .slice(0, 192 * 90)
      .arrayBuffer()
      .then((bytes) => {
        buffer.appendBuffer(bytes);
      });
  });
  return media;
}
