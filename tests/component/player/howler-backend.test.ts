import { Howler } from 'howler';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findFrameProblem } from '#lib/core/mp3/check-frames.ts';
import { joinTracks } from '#lib/core/mp3/join.ts';
import { frameBytes, frameSamples, frameSeconds, sampleRate } from '#lib/core/mp3/track-format.ts';
import type { BackendEvent } from '#lib/player/audio-backend.ts';
import { HowlerBackend } from '#lib/player/howler-backend.ts';
import { encodeTone } from '../../support/tone-track.ts';

interface Sound {
  readonly blob: Blob;
  readonly seconds: number;
}

async function joined(...tones: readonly (readonly [seconds: number, hertz: number])[]): Promise<Sound> {
  const tracks = await Promise.all(tones.map(([seconds, hertz]) => encodeTone(seconds, hertz)));
  const frames = tracks.reduce((sum, track) => sum + track.byteLength / frameBytes, 0);
  return { blob: new Blob([...joinTracks(tracks)], { type: 'audio/mpeg' }), seconds: frames * frameSeconds };
}

let long: Sound;
let short: Sound;
let open: HowlerBackend | undefined;

beforeAll(async () => {
  long = await joined([4, 300], [4, 500]);
  short = await joined([1, 300]);
});

afterEach(() => {
  open?.pause();
});

/** A backend, and a way to wait for what it says. */
function aBackend() {
  const backend = (open = new HowlerBackend());
  const heard: BackendEvent['type'][] = [];
  backend.listen((event) => heard.push(event.type));
  const says = (type: BackendEvent['type']) => expect.poll(() => heard, { interval: 5 }).toContain(type);
  return { backend, heard, says };
}

describe('joined tracks', () => {
  test('are what the encoder of the narrator makes', async () => {
    expect(findFrameProblem(new Uint8Array(await encodeTone(1, 300)))).toBeUndefined();
  });

  test('decode to the sample, with nothing cut off', async () => {
    const frames = Math.round(long.seconds / frameSeconds);
    const decoded = await new OfflineAudioContext(1, 1, sampleRate).decodeAudioData(
      await long.blob.arrayBuffer(),
    );
    expect(decoded.length).toBe(frames * frameSamples);
  });
});

describe('the Howler backend', () => {
  test('plays from a place, and time goes on', async () => {
    const { backend, says } = aBackend();
    const from = performance.now();
    backend.start(long.blob, long.seconds, 5);
    await says('playing');
    expect(backend.currentTime).toBeGreaterThanOrEqual(4.9);
    await says('progressed');
    await expect.poll(() => backend.currentTime).toBeGreaterThan(5.2);
    expect(backend.currentTime).toBeLessThan(5.5 + (performance.now() - from) / 1000);
  });

  test('pauses at once and plays on from where it is told', async () => {
    const { backend, heard, says } = aBackend();
    backend.start(long.blob, long.seconds, 0);
    await says('playing');
    backend.pause();
    heard.length = 0;
    backend.resume(3);
    await says('playing');
    expect(backend.currentTime).toBeGreaterThanOrEqual(2.9);
  });

  test('tells a silence that comes from outside, and none of its own', async () => {
    const { backend, heard, says } = aBackend();
    backend.start(long.blob, long.seconds, 0);
    await says('playing');
    const element = Howler._howls.at(-1)?._sounds[0]?._node;
    if (!element) throw new Error('nothing plays');
    const pauses: string[] = [];
    element.addEventListener('pause', () => pauses.push('pause'));
    backend.pause();
    await expect.poll(() => pauses).toHaveLength(1);
    expect(heard).not.toContain('stopped');
    heard.length = 0;
    backend.resume(3);
    await says('playing');
    element.pause();
    await says('stopped');
  });

  test('survives a pause and a start before the first sound', async () => {
    const { backend, says, heard } = aBackend();
    backend.start(long.blob, long.seconds, 0);
    backend.pause();
    backend.resume(2);
    await says('playing');
    backend.pause();
    backend.resume(2);
    heard.length = 0;
    await expect.poll(() => backend.currentTime).toBeGreaterThan(2.2);
  });

  test('moves within what it plays without a pause', async () => {
    const { backend, says, heard } = aBackend();
    backend.start(long.blob, long.seconds, 0);
    await says('playing');
    heard.length = 0;
    backend.resume(6);
    await says('playing');
    expect(backend.currentTime).toBeGreaterThanOrEqual(5.9);
    expect(heard).not.toContain('stopped');
  });

  test('says when the resource is over, and starts the next from within that event', async () => {
    const { backend, heard } = aBackend();
    let begunAt: number | undefined;
    backend.listen(({ type }) => {
      heard.push(type);
      if (type === 'playing' && heard.includes('ended')) begunAt ??= backend.currentTime;
      if (type === 'ended') backend.start(long.blob, long.seconds, 0);
    });
    backend.start(short.blob, short.seconds, 0.5);
    await expect.poll(() => begunAt).toBeLessThan(1);
  });

  test('serves ten resources with two elements and at most two Howls', async () => {
    const { backend, heard, says } = aBackend();
    const before = Howler._howls.length;
    const played = new Set<EventTarget>();
    const remember = (event: Event) => event.target && played.add(event.target);
    const original = HTMLMediaElement.prototype.load;
    HTMLMediaElement.prototype.load = function (this: HTMLMediaElement) {
      this.addEventListener('playing', remember);
      original.call(this);
    };
    for (let i = 0; i < 10; i++) {
      heard.length = 0;
      backend.start(long.blob, long.seconds, i % 4);
      await says('playing');
      expect(Howler._howls.length - before).toBeLessThanOrEqual(2);
    }
    HTMLMediaElement.prototype.load = original;
    expect(played.size).toBe(2);
  });

  test('keeps the rate and the pitch over a hand-over', async () => {
    const { backend, heard, says } = aBackend();
    backend.setRate(1.5);
    const elements = [];
    for (const { blob, seconds } of [short, long]) {
      heard.length = 0;
      backend.start(blob, seconds, 0);
      await says('playing');
      elements.push(Howler._howls.at(-1)?._sounds[0]?._node);
    }
    const [first, second] = elements;
    expect(second).not.toBe(first);
    expect(second).toMatchObject({ paused: false, playbackRate: 1.5, preservesPitch: true });
  });

  test('names a resource that is no sound, once', async () => {
    const { backend, heard, says } = aBackend();
    backend.start(new Blob([new Uint8Array(5000)], { type: 'audio/mpeg' }), 10, 0);
    const howlerReported = new Promise((resolve) => Howler._howls.at(-1)?.once('loaderror', resolve));
    await says('failed');
    // Howler calls its listeners one turn each, ours behind the one above.
    await howlerReported;
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard.filter((type) => type === 'failed')).toHaveLength(1);
  });

  test('plays what comes after a resource that is no sound', async () => {
    const { backend, says } = aBackend();
    backend.start(new Blob([new Uint8Array(5000)], { type: 'audio/mpeg' }), 10, 0);
    await says('failed');
    backend.start(long.blob, long.seconds, 2);
    await says('playing');
    expect(backend.currentTime).toBeGreaterThanOrEqual(1.9);
  });

  test('opens no AudioContext', async () => {
    const { backend, says } = aBackend();
    backend.start(short.blob, short.seconds, 0);
    await says('playing');
    expect(Howler.ctx).toBeFalsy();
  });
});
